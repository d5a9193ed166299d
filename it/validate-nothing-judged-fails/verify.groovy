// Proves: a build in which a ticket is configured and no module has a card list does not pass for a check; what
// was left out on purpose is said.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }

assert failures.size() == 3
assert failures[0].contains('nothing was checked: a ticket, catalog or baseline is configured')
assert ['fixtureSets', 'wxcard.files', 'wxcard.allowEmpty'].every { failures[0].contains(it) }
assert failures[1].contains('什么也没有检查')
assert !failures[1].contains('nothing was checked')
assert failures[2].contains('wxcard.minCards: no card was judged, and 1 at least have to be')
assert build.logged('[INFO] no card list was found, so nothing was checked; the build goes on, as tests are skipped (skipTests)') == 1
assert build.logged('[INFO] no card list was found, so nothing was checked; the build goes on, as modules are left out') == 2
assert build.log.count { it.contains('BUILD FAILURE') } == 3
assert build.log.count { it.contains('BUILD SUCCESS') } == 4

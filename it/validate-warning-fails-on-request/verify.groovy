// Proves: warnings are reported but pass, fail with wxcard.failOn=warning, and levels set in the pom or on
// the command line decide what a finding is; wxcard.failOn=never passes whatever is found.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def cards = 'src/test/resources/cards/summer.json'
def warning = "$cards:5:89-5:93 warning empty-member cardList[0].cardExt.code".toString()
def error = "$cards:9:59-9:73 error unusual-nonce-characters cardList[1].cardExt.nonce_str".toString()
def info = "$cards:13:19-13:20 note missing-nonce cardList[2].cardExt".toString()

assert build.findings() == [warning, info]
assert build.findings('target/fail-on-warning/wxcard.sarif') == [warning, info]
assert build.findings('target/raised/wxcard.sarif') == [warning, error, info]
assert build.findings('target/never/wxcard.sarif') == [warning, error, info]
assert build.counts() == [1, 3, 3]

// A rule that is off says so.
def off = build.run().tool.driver.rules.find { it.id == 'unusual-nonce-characters' }
assert off.defaultConfiguration.enabled == false

assert build.logged("[WARNING] $cards:5:89 warning empty-member") == 4
assert build.logged("[INFO] $cards:13:19 info missing-nonce") == 4
assert build.logged('[INFO] 1 file, 3 cards, 3 signatures verified: 0 errors, 1 warning, 1 info (') == 2
assert build.logged('[INFO] 1 file, 3 cards, 3 signatures verified: 1 error, 1 warning, 1 info (') == 2
def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }
assert failures.size() == 2
assert failures[0].endsWith(': 1 file, 3 cards, 3 signatures verified: 0 errors, 1 warning, 1 info')
assert build.logged('[ERROR]   ' + cards + ':5:89 empty-member') == 1

// Proves: bound to verify without a phase, the goal checks the three default folders, counts and verifies
// everything in them, and leaves a complete SARIF file without results.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.any { it.contains(':validate (default) @ validate-clean-passes') }
assert build.logged('[INFO] 5 files, 7 cards, 5 signatures verified: 0 errors, 0 warnings (') == 1
assert build.findings() == []
assert build.counts() == [5, 7, 5]

def run = build.run()
assert run.columnKind == 'utf16CodeUnits'
assert run.tool.driver.rules.size() >= 30
assert run.tool.driver.rules.every { it.shortDescription.text && it.fullDescription.text && it.help.text }
assert !new File(basedir, 'target/wxcard').list().any { it.endsWith('.tmp') }

// One of each is written in the singular.
assert build.logged('[INFO] 1 file, 1 card, 1 signature verified: 0 errors, 0 warnings (') == 1
assert build.counts('target/one/wxcard.sarif') == [1, 1, 1]

// A clean list needs no parser, no schema library, no report that nobody asked for, and no diagnosis.
def loaded = new File(basedir, 'classes.log').readLines('UTF-8').collect { (it =~ /\] (\S+) source: /)[0][1] }
assert loaded.contains('io.github.wxcard.engine.CardValidator')
assert loaded.findAll { it =~ /^(com\.fasterxml|org\.everit|org\.json|io\.github\.wxcard\.shaded)\./ } == []
// What a record has of its own, equals or toString, is made at run time; the first one takes 30 ms.
assert !loaded.contains('java.lang.runtime.ObjectMethods')
assert loaded.findAll { it =~ /^io\.github\.wxcard\..*(diagnosis\.|Html|JUnit|Checkstyle|GitLab|Json(Format|Tree)|Parser)/ } == []

// No report where none is asked for, and the other language.
assert !new File(basedir, 'target/none').exists()
assert build.logged('[INFO] 5 个文件') == 1

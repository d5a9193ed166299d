// Proves: a project that has JUnit, AssertJ and Hamcrest gets the test kit and the engine with the plugin's jar as a test
// dependency, and no more jars than the engine needs; what is wrong is told in words, and a right list is kept.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.any { it =~ /Tests run: \d\d, Failures: 0, Errors: 0, Skipped: 0/ }
def results = new File(basedir, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.xml') }
assert results.size() == 2 && results.every { !it.getText('UTF-8').contains('made-up-test-ticket') }
assert !new File(basedir, 'target/wxcard').exists()
assert new File(basedir, 'target/cards').list() == ['shop.TestKitTest.aRightListPassesInEveryFramework-1.json']

def jars = new File(basedir, 'target/dependencies.txt').readLines('UTF-8').findAll { it.contains(':jar:') }
  .collect { it.trim().split(':')[1] }
def others = jars.findAll { it =~ /^(junit-|assertj-|hamcrest|opentest4j|apiguardian-|byte-buddy)/ }
assert (jars - others).sort() == [
  'commons-codec', 'commons-lang3', 'commons-text', 'jackson-core', 'jspecify', 'snakeyaml-engine', 'wxcard-maven-plugin',
]

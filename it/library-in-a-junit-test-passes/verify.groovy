// Proves: a JUnit test validates JSON text in memory with the plugin's jar as a test dependency, no file and no goal,
// and gets findings that AssertJ compares and shows in words.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.any { it.contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0') }
def results = new File(basedir, 'target/surefire-reports/TEST-shop.CardListsTest.xml').getText('UTF-8')
assert results.contains('tests="3"') && !results.contains('made-up-test-ticket')
assert !new File(basedir, 'target/wxcard').exists()

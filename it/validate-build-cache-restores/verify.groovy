// Proves: with the entry of docs/caches.md, the Maven Build Cache Extension restores the reports instead of running the
// goal, and runs it where a parameter or a fixture changed.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def page = new File(basedir, '../../../docs/caches.md').getText('UTF-8')
def entry = new File(basedir, '.mvn/maven-build-cache-config.xml').getText('UTF-8')
assert page.contains(entry.substring(entry.indexOf('<cache')).trim())

def full = '[INFO] 1 file, 3 cards, 3 signatures verified: 0 errors, 0 warnings ('
def cached = '[INFO] Skipping plugin execution (cached): wxcard:validate'
def runs = build.log.collect { line -> [full, cached].find { line.startsWith(it) } }.findAll()
assert runs == [full, cached, full, full]
assert build.log.any { it.contains('Parameter: failOn, expected: error, actual: warning') }
assert build.findings() == []

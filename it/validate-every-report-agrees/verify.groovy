// Proves: all reports at once, each with the same findings; annotations begin their lines, as GitHub's runner wants
// them; no draft of a file is left after.
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def folder = new File(basedir, 'target/wxcard')
def json = { new JsonSlurper().parse(new File(folder, it), 'UTF-8') }
def xml = { new XmlSlurper().parse(new File(folder, it)) }

assert folder.list().sort() == ['gl-code-quality.json', 'wxcard-checkstyle.xml', 'wxcard.html', 'wxcard.json',
  'wxcard.sarif', 'wxcard.xml']
def findings = json('wxcard.json').findings
def rules = ['leaked-secret', 'missing-nonce', 'reused-code', 'wrong-signature']
assert findings*.rule == rules
assert build.run().results*.ruleId == rules
assert json('gl-code-quality.json')*.check_name == rules
assert xml('wxcard-checkstyle.xml').file.error*.@source*.text() == rules.collect { "wxcard.$it".toString() }
assert xml('wxcard.xml').@tests == '5' && xml('wxcard.xml').@failures == '4'
assert new File(folder, 'wxcard.html').getText('UTF-8').findAll(/data-rule="([a-z-]+)"/) { it[1] } == rules
def levels = findings.collect { "::$it.level file=$it.file,line=$it.start.line,".toString() }
assert build.log.findAll { it.startsWith('::') }.withIndex().every { line, at -> line.startsWith(levels[at]) }
assert build.logged('::') == rules.size()

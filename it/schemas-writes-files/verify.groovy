// Proves: the goal writes the six schemas, each a JSON Schema of its own, to target/wxcard/schemas or
// where it is told; and the generated help names every parameter's property.
import groovy.json.JsonSlurper

def build = evaluate(new File(basedir, '../../../it/build.groovy'))

for (folder in ['target/wxcard/schemas', 'editor/schemas']) {
  assert build.logged("[INFO] 6 schemas in $folder") == 1
  def names = new File(basedir, folder).list().sort()
  assert names == ['add-card-result', 'add-card', 'card-catalog', 'card-ext', 'open-card', 'report'].collect { it + '.schema.json' }
  for (name in names) {
    def schema = new JsonSlurper().parse(new File(basedir, "$folder/$name"), 'UTF-8')
    assert schema['$schema'].contains('draft-07')
  }
}
assert build.log.any { it.contains('User property: wxcard.ticketFile') }

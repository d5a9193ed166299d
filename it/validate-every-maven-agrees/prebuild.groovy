// The fixtures of all rules: the bad ones for one module, the good ones for the other.
import java.nio.file.Files

def rules = new File(basedir, '../../../src/test/resources/rules')
for (module in [bad: 'broken', good: 'sound']) {
  for (rule in rules.listFiles().findAll { new File(it, module.key).isDirectory() }) {
    def cards = new File(basedir, "$module.value/src/test/resources/cards/$rule.name")
    cards.mkdirs()
    for (fixture in new File(rule, module.key).listFiles().findAll { it.name.endsWith('.json') }) {
      Files.copy(fixture.toPath(), new File(cards, fixture.name).toPath())
    }
  }
}

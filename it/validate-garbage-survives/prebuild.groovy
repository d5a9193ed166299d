// What is no card list at all; made here since much of it cannot be kept in a repository.
import java.nio.file.Files
import java.nio.file.Path

def cards = new File(basedir, 'src/test/resources/cards')
def file = { String name -> new File(cards, name) }
def link = { String name, String target -> Files.createSymbolicLink(file(name).toPath(), Path.of(target)) }
def clean = file('clean.json').getText('UTF-8')

def random = new byte[4096]
new Random(20261124).nextBytes(random)
file('random-bytes.json').bytes = random
file('empty.json').bytes = new byte[0]
file('utf-16.json').setText(clean, 'UTF-16')
file('truncated.json').setText(clean.take(clean.lastIndexOf('signature')), 'UTF-8')
file('deep.json').text = '[' * 100_000
file('long-number.json').text = '{"cardList":[{"cardId":' + '9' * 1_000_000 + '}]}'
file('long-string.json').text = '{"cardList":[{"cardId":"' + 'x' * 25_000_000 + '"}]}'
file('nul.json').bytes = new byte[4096]
file('directory.json').mkdir()
link('dangling.json', 'no-such-file.json')
link('itself.json', 'itself.json')
link('loop', '.')
true

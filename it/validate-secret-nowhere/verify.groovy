// Proves: neither the ticket nor the value of a leaked secret stands anywhere, under -X, in any report, in frames of other
// findings on the same line, or where the fixture is broken. All of them consist of "hush" and a letter.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.any { it.startsWith('[DEBUG]') && it.contains('ticketFile') }
assert build.log.findAll { it.contains('hush') } == []
def files = []
new File(basedir, 'target').eachFileRecurse(groovy.io.FileType.FILES) { files << it }
assert files.count { it.parentFile.name == 'wxcard' } == 6
assert files.findAll { it.getText('UTF-8').contains('hush') } == []

// The secrets were there and were found.
assert build.counts() == [17, 11, 1]
assert build.run().results.count { it.ruleId == 'leaked-secret' } == 12
def broken = build.findings().findAll { it =~ / malformed-(json|card-ext) / }
assert broken.collect { it.find(/[a-z-]+(?=\.json)/) } == [
  'bad-escape-within-the-secret',
  'broken-after-the-secret',
  'broken-within-the-secret',
  'card-ext-bad-escape-within-the-secret',
  'card-ext-broken-after-the-secret',
  'card-ext-broken-within-the-secret',
  'ticket-without-quotes',
  'wide-apart'
]
// In a frame three stars stand in the secret's place.
assert new File(basedir, 'target/wxcard/wxcard.html').getText('UTF-8').count('***') >= 10
assert build.log.count { it =~ /^ +\d+ \| .*\*\*\*/ } >= 10

// Proves: the goal puts right signatures into lists of any formatting and changes no other byte; a dry run
// shows that and writes nothing, a second run finds nothing to do, and validate passes. Entries with other
// errors are left alone and named. A catalog among the lists is passed over. Without a ticket, or with two, it refuses.
import java.security.MessageDigest

def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def log = build.log
def originals = new File(basedir, '../../../it/sign-unsigned-lists-signs')

/** The signature of a card, its values sorted by their bytes. */
def signature = { String... values ->
  def joined = (values + 'test-ticket-for-fixtures-only_it-is-no-secret').sort(false) as List
  MessageDigest.getInstance('SHA-1').digest(joined.join().getBytes('UTF-8')).encodeHex().toString()
}

/** What stands in the originals, and what has to stand there instead; nothing else may differ. */
def changes = [
  'lists/sound/one-line.json': [
    ['0' * 40, signature('pjtVJWb3nXQ0Yq7oKdC2mRzLhG5s', '1718003311', 'Qm2xT7bKc9LdWv4R')],
    ['ABCDEF0123' * 4, signature('pjtVJWb3nXQ0Yq7oKdC2mRzLhG5s', '1718003312', 'w8NfZs3HyP6uJe1B', 'GZ-20240611-21')]
  ],
  'lists/sound/tabs.json': [[
    $/hD5gRk2VtY8mXq0C\"\t}/$,
    $/hD5gRk2VtY8mXq0C\",\t\"signature\" : \"${signature('pkq8ZtUoYw3LmBv5XcRa1DnEiFhS', '1718004421', 'hD5gRk2VtY8mXq0C')}\"\t}/$
  ]],
  'lists/sound/crlf.json': [[
    $/Zc6vBn1MqW3eRt9Y\"\r\n}/$,
    $/Zc6vBn1MqW3eRt9Y\",\r\n  \"signature\": \"${signature('pLw4HxNb7Vt_Qe9RzKjU2oSmYd1G', '1718005531', 'Zc6vBn1MqW3eRt9Y', 'oLw4HxNb7Vt_Qe9RzKjU2oSmYd1G')}\"\r\n}/$
  ]],
  'lists/sound/bare-array.json': [[
    $/\"signature\":\"\"/$,
    $/\"signature\":\"${signature('pMx5JyOc8Wu-Rf0SaLkV3pTnZe2H', '1718006641', 'uA7sDf4GhJ2kLp5Q')}\"/$
  ]],
  'lists/sound/escaped-quotes.json': [[
    'xE8cVr5TbN2yMu7I\\' + 'u0022}',
    ['xE8cVr5TbN2yMu7I', ',', 'signature', ':', signature('pNy6KzPd9Xv_Sg1TbMlW4qUoAf3J', '1718007751', 'xE8cVr5TbN2yMu7I'), '}'].join('\\' + 'u0022')
  ]],
  'lists/sound/right.json': [],
  'lists/sound/answer.add-card-result.json': [],
  'lists/broken/spring.json': [[
    $/1718009972,\"nonce_str\":\"kT1zXe8CvB5nMq0W\",\"signature\":\"\"/$,
    $/1718009972,\"nonce_str\":\"kT1zXe8CvB5nMq0W\",\"signature\":\"${signature('pQb9NcSg2Ay-Vj4WePoZ7tXrDi6M', '1718009972', 'kT1zXe8CvB5nMq0W')}\"/$
  ]],
  'lists/broken/torn.json': []
]

changes.each { name, replacements ->
  def expected = new File(originals, name).getText('UTF-8')
  for (replacement in replacements) {
    assert expected.count(replacement[0].toString()) == 1
    expected = expected.replace(replacement[0].toString(), replacement[1].toString())
  }
  assert new File(basedir, name).getText('UTF-8') == expected
}
assert new File(basedir, 'lists/sound/crlf.json').getText('UTF-8').count('\r\n') == 8

// Nothing is left over beside the fixtures.
for (folder in ['lists/sound', 'lists/broken']) {
  assert new File(basedir, folder).list().sort() == new File(originals, folder).list().sort()
}

// What was refused.
def failures = log.findAll { it.startsWith('[ERROR] Failed to execute goal') }
assert failures.size() == 2
assert failures[0].contains('there is no ticket to sign with; set wxcard.ticketFile, WXCARD_API_TICKET or wxcard.ticketServerId')
assert failures[1].contains('there are 2 tickets; which one shall sign ')

// What was signed: as many in the run after the dry run as the dry run foretold, then none.
def summary = '[INFO] 9 files, 9 cards: '
assert log.findAll { it.startsWith(summary) } == [
  '7 would be signed, 2 errors left alone; nothing was changed (wxcard.dryRun)',
  '7 signed, 2 errors left alone',
  '0 signed, 2 errors left alone'
].collect { summary + it }
assert build.logged('[WARNING] left alone: lists/broken/spring.json:5:34 timestamp-not-in-seconds: timestamp 1718009971000 is in milliseconds') == 3
assert build.logged('[WARNING] left alone: lists/broken/torn.json:1:95 malformed-json: ') == 3

// The diff of the dry run: one piece for each file that changes, each line once without and once with.
def changed = changes.findAll { it.value }.keySet().sort()
assert log.findAll { it.startsWith('--- a/') }.sort() == changed.collect { '--- a/' + it }
assert log.findAll { it.startsWith('+++ b/') }.sort() == changed.collect { '+++ b/' + it }
assert log.count { it.startsWith('@@ ') } == changed.size()
assert log.count { it =~ /^-[^-]/ } == changed.size()
def added = log.findAll { it =~ /^\+[^+]/ }
assert added.size() == changed.size()
for (name in changed) {
  def lines = new File(basedir, name).getText('UTF-8').readLines().collect { '+' + it }
  assert lines.count { it in added } == 1
}

// Then all is right.
assert build.findings() == []
assert build.counts() == [7, 8, 7]
assert build.logged('[INFO] 7 files, 8 cards, 7 signatures verified: 0 errors, 0 warnings (') == 1
assert !log.any { it.contains('it-is-no-secret') }

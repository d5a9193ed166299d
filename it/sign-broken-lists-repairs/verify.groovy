// Proves: with wxcard.fix what can be repaired in one way only is repaired before it is signed, and nothing
// else; with wxcard.refresh every card has the present time and a nonce of its own.
import groovy.json.JsonSlurper

def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def log = build.log

// The repairs, signatures aside.
def expected = new File(basedir, '../../../it/sign-broken-lists-repairs/lists/repair.json').getText('UTF-8')
def repairs = [
  [$/1718011081000,/$, $/1718011081,/$],
  [$/jU2yWf9DwC6oNr1X\",\"signature\":\"\"/$, $/jU2yWf9DwC6oNr1X\",\"signature\":\"S\"/$],
  [$/\"1718012191\",\"nonceStr\":/$, $/1718012191,\"nonce_str\":/$],
  ['0123456789ABCDEF0123456789ABCDEF01234567', 'S'],
  [
    expected.find(/(?s)\{\s+"timestamp".*?\}/),
    $/"{\"timestamp\":1718013301,\"nonce_str\":\"hW4wUh1FyE8qPt3Z\",\"outer_str\":\"扫码 \\\"A\\\" caf\\/$ +
      $/u00e9\",\"signature\":\"S\"}"/$
  ]
]
for (repair in repairs) {
  assert expected.count(repair[0]) == 1
  expected = expected.replace(repair[0], repair[1])
}
assert new File(basedir, 'lists/repair.json').getText('UTF-8').replaceAll(/[0-9a-f]{40}/, 'S') == expected

// What cannot be repaired is named, and all others are right.
assert log.count { it.startsWith('[WARNING] left alone: lists/repair.json:') && it.contains(' timestamp-not-in-seconds: ') } == 2
assert build.findings('target/repaired/wxcard.sarif').collect { it.split(' ', 2)[1] } == [
  'error timestamp-not-in-seconds cardList[3].cardExt.timestamp',
  'error malformed-signature cardList[3].cardExt.signature'
]
assert build.counts('target/repaired/wxcard.sarif') == [1, 4, 3]

// The dry run showed it and wrote nothing: its diff begins with what was there.
assert log.count('--- a/lists/repair.json') == 1
assert log.count { it.startsWith('-') && it.contains('1718011081000') } == 1
assert log.count { it.startsWith('+') && it.contains($/1718012191,\"nonce_str\":/$) } == 1
assert build.logged('[INFO] 1 file, 4 cards: 3 would be signed, ') == 1
assert build.logged('[INFO] 1 file, 4 cards: 3 signed, ') == 1
// Each file that was written is named, and none of a dry run.
assert build.logged('[INFO] changed: lists/repair.json') == 1
assert build.logged('[INFO] changed: lists/refresh.json') == 1
assert build.logged('[INFO] changed: ') == 2

// Refreshed: of this hour, each nonce new, and nothing to warn of.
def exts = new JsonSlurper().parse(new File(basedir, 'lists/refresh.json'), 'UTF-8').collect { new JsonSlurper().parseText(it.cardExt) }
def now = System.currentTimeMillis().intdiv(1000)
for (ext in exts) {
  assert ext.timestamp <= now && ext.timestamp > now - 3600
  assert ext.nonce_str ==~ /[0-9A-Za-z]{16,32}/ && ext.nonce_str != 'fY6uSj3HaG0sRv5B'
}
assert exts*.nonce_str.toSet().size() == 2
assert exts*.keySet()*.toList() == [['timestamp', 'nonce_str', 'signature'], ['code', 'timestamp', 'nonce_str', 'signature']]
assert build.findings('target/refreshed/wxcard.sarif') == []
assert build.counts('target/refreshed/wxcard.sarif') == [1, 2, 2]
assert !log.any { it.contains('it-is-no-secret') }

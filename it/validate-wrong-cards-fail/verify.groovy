// Proves: a folder with one fixture for each rule gives exactly one finding for each, on its token, in the
// SARIF file and on the console, and fails. Signatures without a ticket, files that cannot be read, and
// rules that fail themselves have tests of their own.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def cards = 'src/test/resources/cards'

def expected = '''
  code-with-openid.json:5:117-5:149 error code-with-openid cardList[0].cardExt.openid see code-with-openid.json:5:89
  double-serialized-card-ext.json:5:18-5:164 error double-serialized-card-ext cardList[0].cardExt
  duplicate-key.json:1:153-1:166 error duplicate-key cardList[0].cardExt.timestamp see duplicate-key.json:1:128
  empty-card-list.json:2:15-2:16 warning empty-card-list cardList
  empty-member.json:5:89-5:93 warning empty-member cardList[0].cardExt.code
  encrypted-code-in-open-card.json:9:15-9:61 warning encrypted-code-in-open-card cardList[1].code
  escaped-card-ext.json:5:18-5:180 error escaped-card-ext cardList[0].cardExt
  implausible-timestamp.json:5:66-5:74 warning implausible-timestamp cardList[0].cardExt.timestamp
  leaked-secret.json:9:106-9:120 error leaked-secret cardList[1].cardExt.api_ticket
  legacy-member.json:5:89-5:100 warning legacy-member cardList[0].cardExt.balance
  malformed-card-ext.json:5:44-5:46 error malformed-card-ext cardList[0].cardExt
  malformed-code.json:4:87-4:100 error malformed-code [0].cardExt.code
  malformed-json.json:2:3-2:4 error malformed-json cardList see malformed-json.json:1:188
  malformed-result-message.json:2:13-2:34 error malformed-result-message errMsg
  malformed-signature.json:9:94-9:138 error malformed-signature cardList[1].cardExt.signature
  missing-nonce.json:9:19-9:20 warning missing-nonce cardList[1].cardExt
  nonce-too-long.json:5:59-5:99 error nonce-too-long cardList[0].cardExt.nonce_str
  oversized-card-list.json:23:5-23:6 warning oversized-card-list cardList[5]
  plain-code-in-result.json:11:15-11:29 warning plain-code-in-result cardList[1].code
  reused-code.json:9:89-9:105 error reused-code cardList[1].cardExt.code see reused-code.json:5:89
  reused-nonce-2.json:5:59-5:79 error reused-nonce cardList[0].cardExt.nonce_str see reused-nonce-1.json:5:59
  schema-violation.json:1:92-1:104 error schema-violation cardList[0].cardExt.nonceStr
  suspicious-card-id.json:9:17-9:47 warning suspicious-card-id cardList[1].cardId
  suspicious-openid.json:1:431-1:449 warning suspicious-openid cardList[1].cardExt.openid
  timestamp-not-a-number.json:9:69-9:83 error timestamp-not-a-number cardList[1].cardExt.timestamp
  timestamp-not-in-seconds.json:9:69-9:82 error timestamp-not-in-seconds cardList[1].cardExt.timestamp
  unknown-document.json:1:2-1:3 error unknown-document $
  unknown-member.json:5:80-5:89 warning unknown-member cardList[0].cardExt.appid
  unserialized-card-ext.json:5:18-5:19 error unserialized-card-ext cardList[0].cardExt
  unusual-nonce-characters.json:5:85-5:94 warning unusual-nonce-characters cardList[0].cardExt.nonce_str
  wrong-signature.json:5:94-5:138 error wrong-signature cardList[0].cardExt.signature
'''.trim().readLines()*.trim()

assert build.findings().collect { it.replace("$cards/", '') } == expected
assert build.counts() == [32, 46, 31]
def errors = expected.count { it.contains(' error ') }
def warnings = expected.count { it.contains(' warning ') }
def summary = "32 files, 46 cards, 31 signatures verified of 33: $errors errors, $warnings warnings".toString()

// Every rule is there, but those that need more than a fixture.
def elsewhere = ['failed-rule', 'unreadable-file', 'unverified-signature', 'begin-time-against-catalog',
  'card-not-in-catalog', 'code-against-catalog', 'malformed-catalog', 'openid-against-catalog',
  'result-differs-from-request', 'stale-expectation', 'unclaimable-card', 'unsupported-base-library']
assert (build.run().results*.ruleId + elsewhere).toSet() == build.run().tool.driver.rules*.id.toSet()

// The console says the same, and what each is about.
for (finding in expected) {
  def (place, level, rule) = finding.split(' ')
  def console = "[${level.toUpperCase()}] $cards/${place.replaceFirst(/-\d+:\d+$/, '')} $level $rule"
  assert build.log.count(console.toString()) == 1
}
assert build.log.count { it =~ /^        \d+ \| / } == expected.size()
assert build.logged("[INFO] $summary (") == 1
def failure = build.log.findIndexOf { it.startsWith('[ERROR] Failed to execute goal') }
assert build.log[failure].endsWith(": $summary")
assert build.log[failure + 1] == "[ERROR]   $cards/code-with-openid.json:5:117 code-with-openid".toString()
assert build.log[failure + 4] == "[ERROR]   and ${errors - 3} more"
assert build.log[failure + 5] == '[ERROR] report: target/wxcard/wxcard.sarif'
assert build.log[failure + 6].endsWith('-Dwxcard.rule=code-with-openid')

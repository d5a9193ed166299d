// Proves: the password of a server in settings.xml, plain or encrypted, and WXCARD_API_TICKET are tickets;
// a fixture set's own server replaces them for that set alone; what cannot be had stops the build.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.logged('[INFO] 2 files, 3 cards, 3 signatures verified: 0 errors, 0 warnings (') == 3
for (way in ['plain', 'encrypted', 'environment']) {
  assert build.findings("target/$way/wxcard.sarif") == []
  assert build.counts("target/$way/wxcard.sarif") == [2, 3, 3]
}

// With the ticket of the wrong merchant only the set that has its own is right.
assert build.findings('target/other/wxcard.sarif') == [
  'src/test/resources/merchant-a/list.json:5:94-5:138 error wrong-signature cardList[0].cardExt.signature',
  'src/test/resources/merchant-a/list.json:9:94-9:138 error wrong-signature cardList[1].cardExt.signature'
]
assert build.counts('target/other/wxcard.sarif') == [2, 3, 1]

def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }
assert failures[1].contains('the password of server "merchant-a-encrypted" in settings.xml cannot be decrypted')
assert failures[2].contains('has no server "merchant-c"; it has merchant-a, merchant-b')
assert !new File(basedir, 'target/wxcard/wxcard.sarif').exists()
assert !build.log.any { it.contains('it-is-no-secret') }

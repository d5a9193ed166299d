// Proves: where no ticket is configured, signatures are not passed over in silence: one finding for the
// whole run, at the first signature, that names the ways to give one.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.findings() == ['src/test/resources/cards/a.json:5:94-5:138 error unverified-signature cardList[0].cardExt.signature']
assert build.counts() == [2, 3, 0]
assert build.logged('[ERROR] src/test/resources/cards/a.json:5:94 error unverified-signature') == 1
assert build.log.any { it.contains('set wxcard.ticketFile, WXCARD_API_TICKET or wxcard.ticketServerId') }
assert build.logged('[INFO] 2 files, 3 cards, 0 signatures verified of 3: 1 error, 0 warnings (') == 1

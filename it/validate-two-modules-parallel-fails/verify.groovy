// Proves: with -T 2 each module has a report of its own whose places count from the reactor's root, percent-
// encoded, as do the paths on the console; a nonce that two modules share is no finding. One line
// over both modules comes last.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def giftBox = 'gift box/target/wxcard/wxcard.sarif'
def shop = 'shop/target/wxcard/wxcard.sarif'

assert build.findings(shop) == []
assert build.counts(shop) == [1, 2, 2]
assert build.findings(giftBox) == [
  'gift%20box/src/test/resources/cards/100%25%20off/spring%20%231.json:9:34-9:47' +
    ' error timestamp-not-in-seconds cardList[1].cardExt.timestamp'
]
assert build.counts(giftBox) == [1, 2, 2]

// Twice: in the lifecycle, and by name, where it judges all modules too.
assert build.logged('[ERROR] gift box/src/test/resources/cards/100% off/spring #1.json:9:34 error timestamp-not-in-seconds') == 2
assert build.logged('[INFO] 1 file, 2 cards, 2 signatures verified: 0 errors, 0 warnings') == 2
assert build.logged('[INFO] 1 file, 2 cards, 2 signatures verified: 1 error, 0 warnings (') == 2
assert build.logged("[ERROR] report: $giftBox") == 2
// Last of all, one line over both, though one of them failed.
def sums = build.log.findIndexValues { it =~ /signatures verified: . errors?, 0 warnings/ && it.startsWith('[INFO]') }
assert build.log[sums[-1] as int] == '[INFO] 2 modules: 2 files, 4 cards, 4 signatures verified: 1 error, 0 warnings'
assert sums.size() == 6
// The root has no lists, and the goal is marked as safe in parallel builds.
assert build.logged('[INFO] no card lists: ') == 2
assert !build.log.any { it.contains('looks into this project alone') }
assert !build.log.any { it.contains('not marked @threadSafe') || it.contains('not marked as thread-safe') }

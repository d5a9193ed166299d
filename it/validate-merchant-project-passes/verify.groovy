// Proves: a merchant's project whose unit test writes a card list with Jackson is checked in the same build against a
// catalog of eight cards of all code and openid modes, with a result beside its request, a project.config.json, and a
// baseline for the fixture that is wrong on purpose.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.logged('[INFO] 4 files, 11 cards, 10 signatures verified: 0 errors (1 expected), 0 warnings (') >= 1
assert build.logged('[INFO] 1 result was compared with the list beside it') == 3
assert build.findings() == []
assert build.counts() == [4, 11, 10]

// With a catalog of one card the others are unknown.
def unknown = build.findings('target/strict/wxcard.sarif').findAll { it.contains('card-not-in-catalog') }
assert unknown.size() == 10

// Written anew, the baseline holds the one expected finding, and keeps no line.
def written = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/new-baseline.json'), 'UTF-8')
assert written*.rule == ['timestamp-not-in-seconds']
assert written[0].keySet() == ['rule', 'file', 'path'] as Set

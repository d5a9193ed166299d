// Proves: in a folder without a pom the goal runs by its full coordinates, takes paths from the working
// folder, also offline, writes its reports below target/wxcard there, the same bytes as any Maven and JDK, and fails
// where a card is wrong.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
assert !new File(basedir, 'pom.xml').exists()
build.ranOn(maven3: 1, maven4: 1, all: 4)
assert build.complaints() == []

assert build.findings('reports/wxcard.sarif') == []
assert build.counts('reports/wxcard.sarif') == [1, 1, 1]
assert build.logged('[INFO] 1 file, 1 card, 1 signature verified: 0 errors, 0 warnings (') == 1

assert build.findings() == ['cards/wrong.json:9:94-9:138 error wrong-signature cardList[1].cardExt.signature']
assert build.counts() == [2, 3, 2]
assert build.logged('[ERROR] cards/wrong.json:9:94 error wrong-signature') == 3
assert build.logged('[ERROR] report: target/wxcard/wxcard.sarif, ') == 1

assert new File(basedir, 'target/wxcard').list().size() == 6
for (report in new File(basedir, 'target/wxcard').list()) {
  for (maven in ['maven-3', 'maven-4']) {
    assert Arrays.equals(new File(basedir, "target/wxcard/$report").bytes, new File(basedir, "target/$maven/$report").bytes)
  }
  build.asOnTheFirstJdk("target/wxcard/$report")
}

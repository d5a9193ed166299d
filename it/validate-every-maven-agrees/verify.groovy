// Proves: with -T 2, offline and with --fail-at-end, 8 threads and one write the same bytes into every report, and the
// Mavens, JDKs, locales and time zones that this runs on agree byte for byte, over the fixtures of all rules. None has
// anything to say against the plugin.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
build.ranOn(maven3: 2, maven4: 3, all: 8)
assert build.complaints() == []

def folders = ['one-thread', 'maven-3', 'maven-3-one-thread', 'maven-4', 'maven-4-one-thread', 'turkish', 'chinese']
def reports = ['gl-code-quality.json', 'wxcard-checkstyle.xml', 'wxcard.html', 'wxcard.json', 'wxcard.sarif', 'wxcard.xml']
for (module in ['broken', 'sound']) {
  for (folder in ['wxcard'] + folders) {
    assert new File(basedir, "$module/target/$folder").list().sort() == reports
  }
  for (report in reports) {
    def bytes = new File(basedir, "$module/target/wxcard/$report").bytes
    for (folder in folders) {
      assert Arrays.equals(bytes, new File(basedir, "$module/target/$folder/$report").bytes)
    }
    assert !new String(bytes, 'UTF-8').contains(basedir.path)
    build.asOnTheFirstJdk("$module/target/wxcard/$report")
  }
}
// That both modules, and many rules, are in it.
def rules = build.run('broken/target/wxcard/wxcard.sarif').results*.ruleId.toSet()
assert rules.size() > 25
assert build.counts('broken/target/wxcard/wxcard.sarif')[0] > 300
assert build.counts('sound/target/wxcard/wxcard.sarif')[0] > 50
assert build.log.count { it.startsWith('[INFO] 2 modules: ') } == 8

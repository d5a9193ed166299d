// Proves: whoever does what the README says sees what it shows: the first finding, none once sign has put the right
// signature in, and the sums of the samples.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
assert build.complaints() == []

def readme = new File(basedir, '../../../README.md').getText('UTF-8')
def shown = (readme =~ /(?s)\n```text\n(.*?)```/).collect { it[1].readLines() }
assert shown.size() == 2
for (line in shown.flatten() - '…') {
  // How long it took differs.
  def text = line.replaceFirst(/\(\d+\.\d\d s\)$/, '')
  // Maven is started in the folder around the project.
  assert build.log.any { it.replace(' shop/', ' ').startsWith(text) }
}
assert build.logged('[INFO] 1 file, 1 card, 1 signature verified: 0 errors, 0 warnings (') == 1
for (folder in ['broken', 'clean']) {
  assert new File(basedir, "samples/target/$folder").list().toList().containsAll(['wxcard.sarif', 'wxcard.html'])
}

// Proves: a run with the inputs of the last clean one says so, once, and leaves the reports alone. A report that is
// gone, a fixture, a ticket or a level that changed, a warning, and wxcard.force make it a full one.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def full = '[INFO] 1 file, 3 cards, 3 signatures verified: 0 errors, 0 warnings ('
def again = '[INFO] 1 file, 3 cards, 3 signatures verified: 0 errors, 0 warnings;' +
  ' nothing changed since the last clean run (-Dwxcard.force checks again)'
def warned = '[INFO] 1 file, 2 cards, 2 signatures verified: 0 errors, 1 warning ('
def chinese = '[INFO] 1 个文件，3 张卡券，3 个签名已验证：0 个错误，0 个警告'
def runs = build.log.collect { line -> [full, again, warned].find { line.startsWith(it) } ?: (line.startsWith(chinese) ? line : null) }
  .findAll()

assert runs[0..6] == [full, again, full, full, again, warned, warned]
assert runs[7..8] == [full, full]
assert runs[9].startsWith(chinese + ' (')
assert runs[10] == chinese + '；自上次无问题的检查以来没有变化（-Dwxcard.force 可强制重新检查）'
assert runs[11] == runs[10]
assert runs.size() == 12
assert build.log.count { it.contains('warned/no-nonce.add-card.json:9:19 warning missing-nonce') } == 2
// The default build context of an IDE would log findings once more.
assert build.log.count { it.contains('there is no nonce_str') } == 2

def kept = new File(basedir, 'target/wxcard/last-clean-run.default.properties')
def report = new File(basedir, 'target/wxcard/wxcard.sarif')
assert build.findings() == []
assert report.lastModified() <= kept.lastModified()
assert !new File(basedir, 'target/wxcard/last-clean-run.warned.properties').exists()
assert !kept.text.contains('ticket-')

// Proves: files that are no JSON, no text, no files at all, or far too long each end in one finding, and
// hide nothing: neither the clean list beside them nor the entries before a break.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def cards = 'src/test/resources/cards'

assert build.findings() == [
  'dangling.json:1:1-1:1 error unreadable-file $',
  'deep.json:1:65-1:66 error malformed-json [0]',
  'empty.json:1:1-1:1 error malformed-json $',
  'itself.json:1:1-1:1 error unreadable-file $',
  'long-number.json:1:24-1:25 error malformed-json cardList[0]',
  'long-string.json:1:24-1:25 error malformed-json cardList[0]',
  'nul.json:1:1-1:2 error malformed-json $',
  'random-bytes.json:1:1-1:2 error malformed-json $',
  'truncated.json:5:59-5:79 error reused-nonce cardList[0].cardExt.nonce_str see src/test/resources/cards/clean.json:5:59',
  'truncated.json:9:108-9:108 error malformed-json cardList[1]',
  'utf-16.json:1:1-1:2 error malformed-json $'
].collect { "$cards/$it".toString() }
assert build.counts() == [12, 4, 4]
assert build.logged('[INFO] 12 files, 4 cards, 4 signatures verified: 11 errors, 0 warnings (') == 1
// Patterns match files.
assert !build.log.any { it.contains('directory.json') || it.contains('in a folder.json') }
assert !build.log.any { it.contains('Exception:') || it.startsWith('\tat ') }

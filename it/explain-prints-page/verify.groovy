// Proves: the goal prints the page of a rule, what, why, bad and good, in both languages, and suggests the
// nearest rule where there is none of that name. It writes no report.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.count('# timestamp-not-in-seconds: Timestamp not in seconds') == 1
assert build.log.count('# timestamp-not-in-seconds：时间戳单位不是秒') == 1
for (heading in ['## What it flags', '## Why', '## Bad', '## Good', '## What to do']) {
  assert build.log.count(heading) == 1
}
assert build.log.any { it.contains('System.currentTimeMillis()') }
assert build.log.count { it.startsWith('## ') && it =~ /\p{IsHan}/ } >= 4
assert build.log.any { it.startsWith('[ERROR]') && it.contains('"timestamp-not-in-second" is not one of the') && it.contains('did you mean timestamp-not-in-seconds?') }
// What the phone shows leads to the rules.
assert build.log.count('## invalid card_id') == 1 && build.log.any { it.startsWith('- card-not-in-catalog: ') }
assert !new File(basedir, 'target').exists()

// Proves: wxcard.skip leaves a broken fixture and its folder alone, in one line.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.logged('[INFO] skipped (wxcard.skip)') == 1
assert build.logged('[ERROR]') == 0
assert !new File(basedir, 'target/wxcard').exists()

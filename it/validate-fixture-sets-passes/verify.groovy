// Proves: fixture sets with tickets, kinds, includes and excludes of their own are verified in one run; a file in two
// sets is checked once, as the first says; the catalog and the baseline may lie among the fixtures, and are none.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.logged('[INFO] 4 files, 4 cards, 3 signatures verified: 0 errors, 0 warnings (') == 1
assert build.findings() == []
assert build.counts() == [4, 4, 3]
assert !build.log.any { it.contains('it-is-no-secret') }

// Proves: a configured folder that is not there stops the build and is named, although another one has
// fixtures; wxcard.allowEmpty lets it pass and still checks the other.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

assert build.log.count { it.startsWith('[ERROR] Failed to execute goal') && it.contains('src/test/resources/coupons does not exist') } == 1
assert build.log.any { it.contains('MojoExecutionException') }
assert !new File(basedir, 'target/wxcard/wxcard.sarif').exists()

assert build.logged('[INFO] 1 file, 1 card, 1 signature verified: 0 errors, 0 warnings (') == 1
assert build.counts('target/allowed/wxcard.sarif') == [1, 1, 1]
assert build.findings('target/allowed/wxcard.sarif') == []

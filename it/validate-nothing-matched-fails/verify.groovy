// Proves: patterns that match no file stop the build and are named, whether they stand in the pom or on
// the command line; so does a file that is not there, although another one is.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }

assert failures.size() == 3
assert failures[0].contains('src/test/resources/cards with **/*.jsn without draft/**')
assert failures[1].contains('no file matches src/test/resources/cards/*.jsn')
assert failures[2].contains('there is no src/test/resources/cards/no-such-file.json')
assert failures.every { it.contains('wxcard.allowEmpty=true') }
assert build.log.count { it.contains('MojoExecutionException') } == 3
assert !new File(basedir, 'target/wxcard').exists()

// Proves: a configuration that cannot be meant stops the build before anything is checked, names the
// parameter and the value, and suggests what is nearest.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }

assert failures.size() == 15
assert failures[0].contains('wxcard.rules: there is no rule "reused-nonces"; did you mean reused-nonce?')
assert failures[1].contains('"eror" is not one of ') && failures[1].contains('did you mean error?')
assert failures[2].contains('wxcard.failOn: "warnings" is not one of ') && failures[2].contains('did you mean warning?')
assert failures[3].contains('wxcard.reports: "sariff" is not one of ') && failures[3].contains('did you mean sarif?')
assert failures[4] =~ /wxcard\.ticketFile: \S+no-ticket\.txt has no ticket/
assert failures[5] =~ /wxcard\.ticketFile: \S+no-such-file\.txt does not exist/

// A ticket where its place is to be named is not repeated.
assert failures[6].contains('wxcard.ticketFile names a file with the ticket in it; what stands there looks like a ticket itself')
assert failures[7].contains('wxcard.ticketServerId names the id of a server in settings.xml')
assert !build.log.any { it.startsWith('[') && it.contains('madeUp') }

// No goal takes a property that only looks like a parameter.
assert failures[8].contains('wxcard.dryrun is no parameter; did you mean wxcard.dryRun?')
assert failures[9].contains('wxcard.filse is no parameter; did you mean wxcard.files?')
assert !build.log.any { it.contains('wxcard.version is no parameter') }

assert failures[10].contains('wxcard.kind goes with wxcard.files, and none are given')
assert failures[11].contains('wxcard.force: "yes" is neither true nor false')
// What Maven itself passes over, or only warns of.
assert failures[12].contains('<ticketFiles> is no parameter of any goal of the plugin; did you mean ticketFile?')
assert failures[13].contains('插件的所有目标都没有 <ticketFiles> 这个参数；是否应为 ticketFile？')
assert build.logged('[WARNING] -Dwxcard.failOn=error has no effect, as the pom says <failOn>nothing</failOn>, which wins.') == 1
assert failures[14].contains('wxcard.failOn: "nothing" is not one of ')

assert build.log.count { it.contains('MojoExecutionException') } == 15
assert !build.log.any { it.contains('verified: ') }
assert !new File(basedir, 'target/wxcard').exists()

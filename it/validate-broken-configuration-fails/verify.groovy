// Proves: a configuration that cannot be meant stops the build before anything is checked, names the
// parameter and the value, and suggests what is nearest.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def failures = build.log.findAll { it.startsWith('[ERROR] Failed to execute goal') }

assert failures.size() == 10
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

// A goal that writes takes no property that only looks like a parameter; others say so.
assert failures[8].contains('wxcard.dryrun is no parameter; did you mean wxcard.dryRun?')
assert build.logged('[WARNING] wxcard.filse is no parameter; did you mean wxcard.files?') == 1
assert !build.log.any { it.contains('wxcard.version is no parameter') }

assert build.log.count { it.contains('MojoExecutionException') } == 10
assert !build.log.any { it.contains('verified: ') }
assert !new File(basedir, 'target/wxcard').exists()

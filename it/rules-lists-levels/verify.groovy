// Proves: the goal lists every rule with the level it has after <rules> and -Dwxcard.rules, where the
// command line wins id by id; found by the prefix alone, since the pom names the plugin.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))
def lines = { String id -> build.log.findAll { it.startsWith("  $id ") }.collect { it.trim().split(/ +/, 3) } }

assert lines('reused-nonce')*.getAt(1) == ['off', 'info']
assert lines('missing-nonce')*.getAt(1) == ['error', 'error']
assert lines('empty-member')*.getAt(1) == ['warning', 'warning']
assert lines('empty-member').every { it[2].endsWith('.') }

def ids = build.log.findAll { it =~ /^  [a-z-]+ +(error|warning|info|off) / }.collect { it.trim().split(' ')[0] }
assert ids.size() >= 60 && ids.toSet().size() * 2 == ids.size()
assert build.logged("[INFO] ${ids.size().intdiv(2)} rules") == 2
assert !new File(basedir, 'target').exists()

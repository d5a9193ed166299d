// Proves: a jar whose list of rules names a class that is not there stops the build with words that name the class,
// the jar and what to do, and with no stack trace.
def build = evaluate(new File(basedir, '../../../it/build.groovy'))

def told = build.log.findAll { it.contains('own rules cannot be loaded: ') }
assert told.any { it.startsWith('[ERROR]') }
assert told.every {
  it.contains('shop.rules.Missing not found') &&
    it =~ /card-rules-1\.jar!\/META-INF\/services\/io\.github\.wxcard\.rule\.Rule/ &&
    it.contains('must name public classes with a public constructor without parameters')
}
assert !build.log.any { it =~ /^\s+at [a-z.]+/ }
assert !new File(basedir, 'shop/target/wxcard').exists()

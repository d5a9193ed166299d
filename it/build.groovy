// What a build left after, for the verify scripts: def build = evaluate(new File(basedir, '../../../it/build.groovy'))
import groovy.json.JsonSlurper

class Build {
  /** What Mavens and JDKs say of themselves and of the projects here. */
  private static final List<String> OF_MAVEN = [
    // Builds without the folder .mvn.
    '[WARNING] Unable to find the root directory.',
    // The builds here use no plugin of the default bindings.
    '[WARNING] Version not locked for default bindings plugins',
    // Of a command line.
    '[WARNING] Detected deprecated option use in CLI',
    '[WARNING] The option -gs,--global-settings is deprecated',
  ]

  final File basedir
  private final String java

  /** @param java the JDK that was asked for, or null for that of the build itself */
  Build(File basedir, String java) {
    this.basedir = basedir
    this.java = java
  }

  /** Holds on which Mavens it ran how often, and always on the JDK that was asked for. */
  void ranOn(Map<String, Integer> times) {
    assert logged('Apache Maven ') == times.all && logged('Java version: ') == times.all
    assert logged('Apache Maven 3.9.') >= times.maven3 && logged('Apache Maven 4.') >= times.maven4
    assert java == null || logged("Java version: $java.") + logged("Java version: $java,") == times.all
  }

  /** Holds that a file has the same bytes as in the run on the JDK of the build itself. */
  void asOnTheFirstJdk(String file) {
    def first = new File(basedir, "../../it/$basedir.name/$file")
    assert first.isFile() && Arrays.equals(first.bytes, new File(basedir, file).bytes)
  }

  /** Warnings that are no findings and that the plugin may have caused; none are good. */
  List<String> complaints() {
    def finding = ~/\[WARNING] \S.*:\d+:\d+ warning [a-z-]+/
    def ofPlugin = log.findAll { line ->
      line.startsWith('[WARNING]') && !(line ==~ finding) && !OF_MAVEN.any { line.startsWith(it) }
    }
    // Newer JDKs tell which library does what they will forbid; Maven's own lie elsewhere.
    ofPlugin + log.findAll { it.startsWith('WARNING: ') && it.contains('it-repository') }
  }

  /** The lines of the log, without colours. */
  List<String> getLog() {
    new File(basedir, 'build.log').readLines('UTF-8').collect { it.replaceAll(/\u001b\[[0-9;]*m/, '') }
  }

  /** How many lines of the log begin with this text. */
  int logged(String start) {
    log.count { it.startsWith(start) }
  }

  /** The only run of a SARIF file. */
  Map run(String sarif = 'target/wxcard/wxcard.sarif') {
    def document = new JsonSlurper().parse(new File(basedir, sarif), 'UTF-8')
    assert document.version == '2.1.0' && document.runs.size() == 1
    document.runs[0]
  }

  /** Files, cards, verified signatures. */
  List<Integer> counts(String sarif = 'target/wxcard/wxcard.sarif') {
    run(sarif).properties.with { [files, cards, signaturesVerified] }
  }

  /** The results, each as {@code uri:5:80-5:89 error rule path}, and {@code see uri:5:2} for each related place. */
  List<String> findings(String sarif = 'target/wxcard/wxcard.sarif') {
    // What is expected is suppressed.
    run(sarif).results.findAll { !it.suppressions }.collect { result ->
      assert result.message.text && result.locations.size() == 1
      def related = result.relatedLocations.collect { ' see ' + place(it) }.join()
      def end = result.locations[0].physicalLocation.region.with { "$endLine:$endColumn" }
      def path = result.locations[0].logicalLocations[0].fullyQualifiedName
      "${place(result.locations[0])}-$end $result.level $result.ruleId $path$related".toString()
    }
  }

  private static String place(Map location) {
    location.physicalLocation.with { "$artifactLocation.uri:$region.startLine:$region.startColumn" }
  }
}

new Build(basedir, binding.hasVariable('java') ? binding.getVariable('java') : null)

// What a build left behind, for the verify scripts: def build = evaluate(new File(basedir, '../../../it/build.groovy'))
import groovy.json.JsonSlurper

class Build {
  final File basedir

  Build(File basedir) {
    this.basedir = basedir
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
    run(sarif).results.collect { result ->
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

new Build(basedir)

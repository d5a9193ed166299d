package io.github.wxcard.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.MultiformatMessageString;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingConfiguration;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.Tool;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/** A report as SARIF 2.1.0, the interface for machines. */
public final class SarifFormat {
  private static final URI SCHEMA =
      URI.create(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");

  private static final String ROOT = "%SRCROOT%";
  private static final String FINGERPRINT = "wxcardFinding/v1";

  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .addMixIn(Result.class, ExplicitLevel.class)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build()
          .writer(printer());

  /**
   * The library leaves out a level of {@code warning}, which not every reader takes for granted.
   */
  @SuppressWarnings("unused") // Jackson reads it.
  private interface ExplicitLevel {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Result.Level getLevel();
  }

  private final Messages messages;
  private final Language language;
  private final String version;
  private final ModulePath module;

  /**
   * A format.
   *
   * @param version of the plugin
   * @param module where the module stands in the reactor
   */
  public SarifFormat(Language language, String version, ModulePath module) {
    this.messages = Messages.in(language);
    this.language = language;
    this.version = version;
    this.module = module;
  }

  /** Writes a report; leaves the stream open. */
  public void write(Report report, RuleSet rules, OutputStream out) throws IOException {
    List<ReportingDescriptor> descriptors =
        rules.rules().stream().map(rule -> descriptor(rule, rules.level(rule))).toList();
    Map<String, Integer> indexes = new HashMap<>();
    for (int at = 0; at < descriptors.size(); at++) {
      indexes.put(descriptors.get(at).getId(), at);
    }
    PropertyBag counts =
        new PropertyBag()
            .withAdditionalProperty("cards", report.cards())
            .withAdditionalProperty("files", report.files())
            .withAdditionalProperty("signaturesVerified", report.signaturesVerified());
    Run run =
        new Run()
            .withTool(tool(descriptors))
            .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
            .withOriginalUriBaseIds(baseIds())
            .withResults(results(report.findings(), indexes))
            .withProperties(counts);
    WRITER.writeValue(
        out,
        new SarifSchema210()
            .with$schema(SCHEMA)
            .withVersion(SarifSchema210.Version._2_1_0)
            .withRuns(List.of(run)));
    out.write('\n');
  }

  private Tool tool(List<ReportingDescriptor> descriptors) {
    return new Tool()
        .withDriver(
            new ToolComponent()
                .withName("wxcard-maven-plugin")
                .withVersion(version)
                .withSemanticVersion(version)
                .withInformationUri(URI.create("https://github.com/wxcard/wxcard-maven-plugin"))
                .withLanguage(language.tag())
                .withRules(new LinkedHashSet<>(descriptors)));
  }

  private static OriginalUriBaseIds baseIds() {
    return new OriginalUriBaseIds()
        .withAdditionalProperty(
            ROOT,
            new ArtifactLocation()
                .withDescription(text("The root folder of the build's outermost project.")));
  }

  private ReportingDescriptor descriptor(Rule rule, Severity level) {
    String id = rule.info().id();
    Page page = Page.of(rule.info(), language);
    ReportingConfiguration configuration =
        new ReportingConfiguration()
            .withEnabled(level != Severity.OFF)
            .withLevel(ReportingConfiguration.Level.fromValue(sarifLevel(level)));
    return new ReportingDescriptor()
        .withId(id)
        .withName(rule.getClass().getSimpleName())
        .withShortDescription(new MultiformatMessageString().withText(page.summary()))
        .withFullDescription(new MultiformatMessageString().withText(page.description()))
        .withHelp(
            new MultiformatMessageString().withText(page.plain()).withMarkdown(page.markdown()))
        .withDefaultConfiguration(configuration);
  }

  private List<Result> results(List<Finding> findings, Map<String, Integer> indexes) {
    Map<String, Integer> seen = new HashMap<>();
    List<Result> results = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      String identity =
          finding.rule()
              + '\n'
              + module.ofReactor(finding.location().file())
              + '\n'
              + finding.location().path();
      int times = seen.merge(identity, 1, Integer::sum);
      results.add(
          result(finding)
              .withRuleIndex(indexes.get(finding.rule()))
              .withPartialFingerprints(
                  new PartialFingerprints()
                      .withAdditionalProperty(
                          FINGERPRINT, DigestUtils.sha256Hex(identity + '\n' + times))));
    }
    return results;
  }

  private Result result(Finding finding) {
    Result result =
        new Result()
            .withRuleId(finding.rule())
            .withLevel(Result.Level.fromValue(sarifLevel(finding.severity())))
            .withMessage(text(messages.text(finding.message())))
            .withLocations(List.of(location(finding.location())));
    if (!finding.related().isEmpty()) {
      result.withRelatedLocations(related(finding.related()));
    }
    if (!finding.properties().isEmpty()) {
      PropertyBag bag = new PropertyBag();
      finding.properties().forEach(bag::setAdditionalProperty);
      result.withProperties(bag);
    }
    return result;
  }

  private Set<com.contrastsecurity.sarif.Location> related(List<Location> related) {
    Set<com.contrastsecurity.sarif.Location> locations = new LinkedHashSet<>();
    for (Location other : related) {
      locations.add(location(other).withId(locations.size()));
    }
    return locations;
  }

  private com.contrastsecurity.sarif.Location location(Location location) {
    return new com.contrastsecurity.sarif.Location()
        .withPhysicalLocation(
            new PhysicalLocation()
                .withArtifactLocation(
                    new ArtifactLocation().withUri(module.uri(location.file())).withUriBaseId(ROOT))
                .withRegion(region(location.region())))
        .withLogicalLocations(
            Set.of(new LogicalLocation().withFullyQualifiedName(location.path())));
  }

  private static com.contrastsecurity.sarif.Region region(Region region) {
    return new com.contrastsecurity.sarif.Region()
        .withStartLine(region.start().line())
        .withStartColumn(region.start().column())
        .withEndLine(region.end().line())
        .withEndColumn(region.end().column());
  }

  private static com.contrastsecurity.sarif.Message text(String text) {
    return new com.contrastsecurity.sarif.Message().withText(text);
  }

  /** SARIF calls an info a note, and knows no rule that is off but as disabled. */
  private static String sarifLevel(Severity severity) {
    return switch (severity) {
      case OFF -> "none";
      case INFO -> "note";
      default -> severity.label();
    };
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}

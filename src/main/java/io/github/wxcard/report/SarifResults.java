package io.github.wxcard.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.ReportingDescriptor;
import com.contrastsecurity.sarif.Result;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings as results of SARIF, one after the other. */
final class SarifResults {
  /** Stands for the folder of the reactor's root. */
  static final String ROOT = "%SRCROOT%";

  private static final String FINGERPRINT = "wxcardFinding/v1";

  private final Messages messages;
  private final ModulePath module;
  private final Fingerprints fingerprints;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * Results.
   *
   * @param descriptors the rules as they stand in the same file
   */
  SarifResults(Outcome outcome, List<ReportingDescriptor> descriptors) {
    this.messages = Messages.in(outcome.language());
    this.module = outcome.module();
    this.fingerprints = new Fingerprints(module);
    for (int at = 0; at < descriptors.size(); at++) {
      indexes.put(descriptors.get(at).getId(), at);
    }
  }

  /** The next finding. */
  Result of(Finding finding) {
    Result result =
        new Result()
            .withRuleId(finding.rule())
            .withRuleIndex(indexes.get(finding.rule()))
            .withLevel(Result.Level.fromValue(level(finding.severity())))
            .withMessage(text(messages.text(finding.message())))
            .withLocations(List.of(location(finding.location())))
            .withPartialFingerprints(
                new PartialFingerprints()
                    .withAdditionalProperty(FINGERPRINT, fingerprints.of(finding)));
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

  /** SARIF calls an info a note, and knows no rule that is off but as disabled. */
  static String level(Severity severity) {
    return switch (severity) {
      case OFF -> "none";
      case INFO -> "note";
      default -> severity.label();
    };
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
}

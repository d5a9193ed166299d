package io.github.wxcard.sign;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The errors of fixtures besides their signatures, by the name of the fixture. */
final class OtherErrors {
  private final SigningRequest request;
  private final FixtureTexts texts;
  private final Map<String, String> shownNames = new HashMap<>();

  /** As the rules of a request find them. */
  OtherErrors(SigningRequest request, FixtureTexts texts) {
    this.request = request;
    this.texts = texts;
  }

  /** The name of a fixture as findings have it. */
  String shownName(Fixture fixture) {
    return shownNames.getOrDefault(fixture.name(), fixture.name());
  }

  /** The errors in fixtures, but for those that are too large anyway. */
  Map<String, EntryErrors> in(List<Fixture> all) {
    List<Fixture> fixtures =
        all.stream()
            .map(each -> texts.isTooLarge(each) ? each.withSource(Source.of("[]")) : each)
            .toList();
    Map<String, EntryErrors> errors = new HashMap<>();
    try {
      errors.putAll(found(fixtures));
    } catch (OutOfMemoryError e) {
      // One by one, so that the file that has too many of them takes no other one with it.
      for (Fixture fixture : fixtures) {
        texts.guarded(fixture, () -> found(List.of(fixture))).ifPresent(errors::putAll);
      }
    }
    all.stream().filter(texts::isTooLarge).forEach(each -> errors.remove(each.name()));
    return errors;
  }

  private Map<String, EntryErrors> found(List<Fixture> fixtures) {
    ValidationRequest validation =
        ValidationRequest.builder(fixtures)
            .rules(request.rules())
            .now(request.now())
            .explainSignatures(0)
            .build();
    Report report = CardValidator.validate(validation, Progress.UNHEARD, FindingRoom.ENDLESS);
    Map<String, List<Finding>> inFiles =
        report.atLeast(Severity.ERROR).stream()
            .filter(finding -> !FixableFindings.isOnSignature(finding))
            .collect(Collectors.groupingBy(finding -> finding.location().file()));
    Map<String, EntryErrors> errors = new HashMap<>();
    for (int at = 0; at < fixtures.size(); at++) {
      List<Finding> inFile = inFiles.getOrDefault(report.names().get(at), List.of());
      errors.put(fixtures.get(at).name(), EntryErrors.of(inFile));
      shownNames.put(fixtures.get(at).name(), report.names().get(at));
    }
    return errors;
  }

  /** Whether it says that the file could not be read. */
  static boolean isOfFile(Finding finding) {
    return finding.rule().equals("unreadable-file")
        || finding.message().key().equals("failed-rule.reader");
  }
}

package io.github.wxcard.testing;

import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.report.text.ConsoleFormat.Palette;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What came of a text, and how a test is told of it. */
final class Judgement {
  /** More blocks than these would hide what the test says besides. */
  private static final int MOST_SHOWN = 20;

  private final Choice choice;
  private final ValidationRequest request;
  private final Report report;
  private final List<Finding> findings;
  private final Map<String, Source> sources = new HashMap<>();

  Judgement(Choice choice, ValidationRequest request, Report report) {
    this(choice, request, report, report.findings());
  }

  private Judgement(
      Choice choice, ValidationRequest request, Report report, List<Finding> findings) {
    this.choice = choice;
    this.request = request;
    this.report = report;
    this.findings = findings;
    for (int at = 0; at < report.names().size(); at++) {
      sources.put(report.names().get(at), request.fixtures().get(at).source());
    }
  }

  /** The same of the findings in one text, or of others that name it. */
  Judgement about(String name) {
    List<Finding> some =
        findings.stream()
            .filter(
                finding ->
                    Stream.concat(Stream.of(finding.location()), finding.related().stream())
                        .anyMatch(place -> place.file().equals(name)))
            .toList();
    return new Judgement(choice, request, report, some);
  }

  Report report() {
    return report;
  }

  /** Whether a test fails by it. */
  boolean fails() {
    return isWithoutCards() || findings.stream().anyMatch(choice.failOn()::fails);
  }

  /** Whether a ticket or secret stands in a text, however it is written. */
  boolean hides(String text) {
    return !report.gate().hidden(text).isEmpty();
  }

  /** What fails, as blocks of the console; after it the rest. */
  String text() {
    Messages messages = choice.messages();
    List<Finding> failing = findings.stream().filter(choice.failOn()::fails).toList();
    List<Finding> others = findings.stream().filter(each -> !failing.contains(each)).toList();
    StringBuilder text = new StringBuilder(summary(messages));
    List<Finding> shown = new ArrayList<>(failing);
    shown.addAll(others);
    shown = shown.subList(0, Math.min(MOST_SHOWN, shown.size()));
    CodeFrames frames = new CodeFrames(new ArrayList<>(shown), report, sources);
    ConsoleFormat format = new ConsoleFormat(messages, Palette.NONE);
    for (int at = 0; at < shown.size(); at++) {
      if (at == failing.size() && at > 0) {
        line(text, messages.console("kit.others"));
      }
      line(text, format.block(shown.get(at), frames.of(shown.get(at))));
    }
    int more = findings.size() - shown.size();
    if (more > 0) {
      line(text, messages.console("and-more", more));
    }
    if (isWithoutCards() && failing.isEmpty()) {
      line(text, messages.console("kit.none"));
    }
    return text.toString();
  }

  private String summary(Messages messages) {
    return messages.console(
        "kit.summary",
        report.cards(),
        report.signaturesVerified(),
        count(Severity.ERROR),
        count(Severity.WARNING),
        count(Severity.INFO));
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private boolean isWithoutCards() {
    return !choice.none() && report.cards() == 0;
  }

  private static void line(StringBuilder text, String line) {
    text.append(System.lineSeparator()).append(line);
  }
}

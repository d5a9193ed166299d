package io.github.wxcard.report.xml;

import io.github.wxcard.engine.ExpectedFinding;
import io.github.wxcard.engine.Report;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.FileFindings;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An outcome as Surefire writes test results: a test case for each fixture, which fails where a
 * finding fails the build. Other findings are what the test case printed.
 */
public final class JUnitFormat implements ReportFormat {
  private static final String SUITE = "wxcard";

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    List<FileFindings> files = FileFindings.of(outcome.report());
    FailOn failOn = outcome.failOn();
    String module = outcome.module().fromRoot();
    String suite = module.isEmpty() ? SUITE : SUITE + "." + module;
    Map<String, List<ExpectedFinding>> expected = byFile(outcome.report());
    long failures = files.stream().filter(file -> fails(file, failOn)).count();
    long skipped =
        files.stream()
            .filter(file -> expected.containsKey(file.file()) && !fails(file, failOn))
            .count();
    XmlPrinter xml = new XmlPrinter(out);
    xml.start("testsuite");
    xml.attribute("name", suite);
    xml.attribute("tests", files.size());
    xml.attribute("failures", failures);
    xml.attribute("errors", 0);
    xml.attribute("skipped", skipped);
    Messages messages = outcome.messages();
    for (FileFindings file : files) {
      xml.start("testcase");
      xml.attribute("classname", suite);
      xml.attribute("name", file.file());
      List<ExpectedFinding> known = expected.getOrDefault(file.file(), List.of());
      int failing = failure(file, failOn, messages, xml);
      if (failing == 0 && !known.isEmpty()) {
        xml.start("skipped");
        xml.attribute("message", messages.console("expected", known.size()));
        xml.end();
      }
      if (failing < file.findings().size() || !known.isEmpty()) {
        xml.start("system-out");
        print(file, finding -> !failOn.fails(finding), messages, xml);
        for (ExpectedFinding each : known) {
          print(each.finding(), messages, xml);
          xml.line("    " + reason(each, messages));
        }
        xml.end();
      }
      xml.end();
    }
    xml.end();
    xml.finish();
  }

  private static boolean fails(FileFindings file, FailOn failOn) {
    return file.first(failOn::fails).isPresent();
  }

  private static Map<String, List<ExpectedFinding>> byFile(Report report) {
    Map<String, List<ExpectedFinding>> byFile = new HashMap<>();
    for (ExpectedFinding each : report.expected()) {
      String file = each.finding().location().file();
      byFile.computeIfAbsent(file, first -> new ArrayList<>()).add(each);
    }
    return byFile;
  }

  private static String reason(ExpectedFinding expected, Messages messages) {
    String reason = expected.reason();
    return reason == null
        ? messages.console("expected.no-reason")
        : messages.console("expected.reason", reason);
  }

  /** Writes the findings that fail the build, and tells how many there are. */
  private static int failure(FileFindings file, FailOn failOn, Messages messages, XmlPrinter xml)
      throws IOException {
    Optional<Finding> first = file.first(failOn::fails);
    if (first.isEmpty()) {
      return 0;
    }
    xml.start("failure");
    xml.attribute("type", first.get().rule());
    xml.attribute("message", messages.text(first.get()));
    int failing = print(file, failOn::fails, messages, xml);
    xml.end();
    return failing;
  }

  private static int print(
      FileFindings file, Predicate<Finding> which, Messages messages, XmlPrinter xml)
      throws IOException {
    int printed = 0;
    xml.line("");
    for (Finding finding : file.findings()) {
      if (which.test(finding)) {
        print(finding, messages, xml);
        printed++;
      }
    }
    return printed;
  }

  private static void print(Finding finding, Messages messages, XmlPrinter xml) throws IOException {
    xml.line(
        Messages.place(finding.location())
            + " "
            + finding.severity().label()
            + " "
            + finding.rule()
            + " "
            + finding.location().path());
    xml.line("    " + messages.text(finding));
  }
}

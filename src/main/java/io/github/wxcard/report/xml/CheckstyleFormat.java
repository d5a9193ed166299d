package io.github.wxcard.report.xml;

import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Position;
import io.github.wxcard.report.FileFindings;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import java.io.IOException;
import java.io.OutputStream;

/** An outcome as Checkstyle writes its own, for the many tools that read it. */
public final class CheckstyleFormat implements ReportFormat {
  /** The form has not changed since; readers look for any version. */
  private static final String VERSION = "4.3";

  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    Messages messages = outcome.messages();
    XmlPrinter xml = new XmlPrinter(out);
    xml.start("checkstyle");
    xml.attribute("version", VERSION);
    for (FileFindings file : FileFindings.of(outcome.report())) {
      xml.start("file");
      xml.attribute("name", outcome.module().ofReactor(file.file()));
      for (Finding finding : file.findings()) {
        error(finding, messages, xml);
      }
      xml.end();
    }
    xml.end();
    xml.finish();
  }

  private static void error(Finding finding, Messages messages, XmlPrinter xml) throws IOException {
    Position start = finding.location().region().start();
    xml.start("error");
    xml.attribute("line", start.line());
    xml.attribute("column", start.column());
    xml.attribute("severity", finding.severity().label());
    xml.attribute("message", messages.text(finding));
    xml.attribute("source", "wxcard." + finding.rule());
    xml.end();
  }
}

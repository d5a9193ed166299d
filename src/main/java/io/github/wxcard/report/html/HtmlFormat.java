package io.github.wxcard.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Outcomes as one HTML file for people, which needs nothing besides itself. */
public final class HtmlFormat implements ReportFormat {
  @Override
  public void write(Outcome outcome, OutputStream out) throws IOException {
    write(List.of(outcome), out);
  }

  /** Writes the outcomes of several modules; leaves the stream open. */
  @SuppressWarnings("NullAway") // jte takes null where nobody looks at what it writes.
  public void write(List<Outcome> outcomes, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      JtereportGenerated.render(
          new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, new HtmlPage(outcomes));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }
}

package io.github.wxcard.report.text;

import io.github.wxcard.engine.Report;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.Counts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings and sums as a person reads them in a build's log. */
public final class ConsoleFormat {
  private static final String INDENT = "        ";

  private final Messages messages;
  private final Palette palette;

  /** Puts colours to the parts of a block; the identity where there are none. */
  public interface Palette {
    /** The rule's id. */
    String rule(Severity severity, String text);

    /** The marked token and its carets. */
    String mark(Severity severity, String text);

    /** Words that matter less. */
    String faint(String text);

    /** No colours at all. */
    Palette NONE =
        new Palette() {
          @Override
          public String rule(Severity severity, String text) {
            return text;
          }

          @Override
          public String mark(Severity severity, String text) {
            return text;
          }

          @Override
          public String faint(String text) {
            return text;
          }
        };
  }

  public ConsoleFormat(Messages messages, Palette palette) {
    this.messages = messages;
    this.palette = palette;
  }

  /** A finding as a block of lines, the first of which begins with {@code path:line:column}. */
  public String block(Finding finding, @Nullable CodeFrame frame) {
    StringBuilder block = new StringBuilder(head(finding));
    String message = messages.text(finding);
    line(block, message);
    if (frame != null) {
      for (String line : lines(frame, finding.severity(), palette)) {
        line(block, line);
      }
    }
    line(block, palette.faint(ShownPath.of(finding.location().path())));
    for (String place : unnamed(finding, message)) {
      line(block, palette.faint(messages.console("related", place)));
    }
    return block.toString();
  }

  /** The places that belong to a finding and that its message, in words, does not name. */
  public static List<String> unnamed(Finding finding, String words) {
    List<String> unnamed = new ArrayList<>();
    for (Location related : finding.related()) {
      String place = Messages.place(related);
      // In words alone, 5:6 also seems to stand where 5:62 does.
      if (!words.contains(place) || !names(finding.message(), place)) {
        unnamed.add(place);
      }
    }
    return unnamed;
  }

  private static boolean names(Message message, String place) {
    for (Object argument : message.arguments()) {
      if (argument.equals(place) || (argument instanceof Message inner && names(inner, place))) {
        return true;
      }
    }
    return false;
  }

  /** The counts of a run in one line. */
  public String summary(Report report) {
    return summary(Counts.of(report));
  }

  /** Counts in one line. */
  public String summary(Counts counts) {
    return messages.console(
        "summary",
        counts.files(),
        counts.cards(),
        counts.signaturesVerified(),
        counts.found().errors(),
        counts.found().warnings(),
        infos(counts),
        counts.withoutList(),
        counts.templates(),
        counts.expected().errors(),
        counts.expected().warnings(),
        counts.expected().infos(),
        counts.signatures() - counts.signaturesVerified(),
        counts.signatures());
  }

  /** How many infos the sums name; below 0 where there are none to name. */
  private static long infos(Counts counts) {
    long infos = counts.found().infos();
    return infos + counts.expected().infos() == 0 ? -1 : infos;
  }

  private String head(Finding finding) {
    return Messages.place(finding.location())
        + " "
        + finding.severity().label()
        + " "
        + palette.rule(finding.severity(), finding.rule());
  }

  /** A line of the source with its number, and below it the carets. */
  static List<String> lines(CodeFrame frame, Severity severity, Palette palette) {
    String margin = Integer.toString(frame.number());
    return List.of(
        palette.faint(margin + " | ")
            + frame.before()
            + palette.mark(severity, frame.token())
            + frame.after(),
        palette.faint(" ".repeat(margin.length()) + " | ")
            + " ".repeat(frame.indent())
            + palette.mark(severity, "^".repeat(frame.width())));
  }

  private static void line(StringBuilder block, String text) {
    block.append(System.lineSeparator()).append(INDENT).append(text);
  }
}

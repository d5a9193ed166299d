package io.github.wxcard.report.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.wxcard.secret.Gate;
import java.util.List;

/** What would change in a fixture, as a unified diff without secrets. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** What {@code diff} writes there, and {@code patch} reads. */
  private static final String NO_LINE_END = "\\ No newline at end of file";

  private UnifiedDiff() {}

  /** The diff of two texts of a file. */
  public static String of(String name, String before, String after, Gate gate) {
    List<String> old = lines(before, gate);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + gate.line(name),
            "b/" + gate.line(name),
            old,
            DiffUtils.diff(old, lines(after, gate)),
            CONTEXT);
    return String.join(System.lineSeparator(), diff);
  }

  private static List<String> lines(String text, Gate gate) {
    List<String> lines = gate.sourceLines(text);
    if (!lines.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r")) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last) + System.lineSeparator() + NO_LINE_END);
    }
    return lines;
  }
}

package io.github.wxcard.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.wxcard.engine.Masker;
import io.github.wxcard.model.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** What would change in a fixture, as a unified diff without secrets. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  /** The diff of two texts of a file. */
  public static String of(String name, String before, String after, Masker masker) {
    List<String> old = lines(before, masker);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + Printable.line(masker.mask(name)),
            "b/" + Printable.line(masker.mask(name)),
            old,
            DiffUtils.diff(old, lines(after, masker)),
            CONTEXT);
    return String.join(System.lineSeparator(), diff);
  }

  private static List<String> lines(String text, Masker masker) {
    return text.lines().map(masker::maskSource).map(Printable::line).collect(Collectors.toList());
  }
}

package io.github.wxcard.rule.results;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mini program's base library is older than 1.1.0, the first with wx.addCard and wx.openCard.
 */
@RuleInfo(
    id = "unsupported-base-library",
    summary =
        "The mini program's base library is older than 1.1.0, the first with wx.addCard and wx.openCard.",
    level = Severity.ERROR)
public final class UnsupportedBaseLibrary implements Rule {
  /** The first base library with both calls, from the source document. */
  private static final int[] FIRST = {1, 1, 0};

  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)*+");

  /** The issue with a {@code libVersion}; nothing where it is new enough, or says nothing. */
  public Optional<Issue> of(JsonValue libVersion) {
    String text = libVersion.text();
    if (!libVersion.isString() || !VERSION.matcher(text).matches()) {
      return Optional.empty();
    }
    int[] parts =
        Arrays.stream(text.split("\\.", -1)).mapToInt(UnsupportedBaseLibrary::number).toArray();
    // 1.1 is 1.1.0.
    boolean older = Arrays.compare(Arrays.copyOf(parts, FIRST.length), FIRST) < 0;
    return older ? Optional.of(Issue.at(libVersion, text)) : Optional.empty();
  }

  /** The number of some digits; of a very large one, a large one. */
  private static int number(String digits) {
    String plain = Ascii.withoutLeadingZeros(digits);
    return plain.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(plain);
  }
}

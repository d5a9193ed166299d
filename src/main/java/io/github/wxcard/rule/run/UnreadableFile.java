package io.github.wxcard.rule.run;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.secret.Printable;
import java.util.Locale;

/** A fixture cannot be opened, or not read to its end. */
@RuleInfo(
    id = "unreadable-file",
    summary = "A fixture cannot be opened, or not be read to its end.",
    level = Severity.ERROR)
public final class UnreadableFile implements Rule {
  /** Why a fixture cannot be read. */
  public enum Reason {
    MISSING,
    FORBIDDEN,
    DIRECTORY,
    OUTSIDE,
    CHANGED,
    BROKEN
  }

  /** Why a file cannot be read that does not fit into memory. */
  public static final String NO_MEMORY =
      "more memory is needed than the build has (MAVEN_OPTS=-Xmx…)";

  private static final String CUT = "unlisted";

  /**
   * The finding on a file that has more findings than there is room for, which are only counted.
   */
  public Issue cut(long errors, long warnings, long infos) {
    return Issue.variant(CUT, SourceRef.of(Region.START, Path.ROOT), errors, warnings, infos);
  }

  /** Whether a finding says that others are only counted. */
  public static boolean isCut(Finding finding) {
    return finding.message().key().equals("unreadable-file." + CUT);
  }

  /** The finding on a fixture. */
  public Issue because(Reason reason, String detail) {
    String variant = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Issue.variant(
        variant, SourceRef.of(Region.START, Path.ROOT), new Plain(Printable.line(detail)));
  }
}

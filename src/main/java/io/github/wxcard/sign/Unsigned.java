package io.github.wxcard.sign;

import io.github.wxcard.model.Reading;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why entries are not signed although nothing is wrong with them: how their text is written. */
enum Unsigned {
  /** It is a script, a page or other text, with literals in it. */
  TEXT,
  /** It is YAML. */
  YAML,
  /** Its quotes are entities of HTML. */
  HTML,
  /** Its quotes are percent-encoded. */
  PERCENT;

  /** Stands for a rule where what is left alone is named. */
  static final String ID = "sign";

  /** What a file as a whole is written in; null where that is JSON. */
  static @Nullable Unsigned of(Reading reading) {
    return switch (reading.syntax()) {
      case JSON, LINES -> null;
      case SCRIPT, TEXT -> TEXT;
      case YAML -> YAML;
    };
  }

  /** What an object is written in; null where that is JSON, however many strings deep. */
  static @Nullable Unsigned of(ExtEdit ext) {
    WrittenQuote quote = ext.quote();
    if (quote == null || quote.isJson()) {
      return null;
    }
    return switch (quote.character()) {
      case '&' -> HTML;
      case '%' -> PERCENT;
      default -> TEXT;
    };
  }

  Issue at(SourceRef ref) {
    return Issue.variant(name().toLowerCase(Locale.ROOT), ref);
  }
}

package io.github.wxcard.text;

import io.github.wxcard.model.CardExt.Escape;
import io.github.wxcard.model.JsonValue;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the literals of JSON are, and the content of strings as texts of their own. */
public final class Literals {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private Literals() {}

  /** Whether a text is a number as JSON writes it. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The text inside a string of a text. */
  public static Text content(Text around, JsonValue string) throws IOException {
    return around.content(((TokenRef) string.ref()).start(), string.text());
  }

  /** How JSON in a text is escaped besides; null where it is not. */
  public static @Nullable Escape escape(String text) {
    if (HtmlEntities.beginIn(text)) {
      return Escape.HTML;
    }
    if (PercentEncoding.beginsIn(text)) {
      return Escape.PERCENT;
    }
    String stripped = text.strip();
    boolean quoted =
        stripped.length() > 2
            && stripped.charAt(0) == '\''
            && stripped.charAt(1) == '{'
            && stripped.endsWith("}'");
    return quoted ? Escape.QUOTES : null;
  }

  /** A text without such escapes. */
  public static DecodedText decode(Escape escape, String text, Text parent) {
    return switch (escape) {
      case HTML -> HtmlEntities.decode(text, parent);
      case PERCENT -> PercentEncoding.decode(text, parent);
      case QUOTES -> unquoted(text, parent);
    };
  }

  private static DecodedText unquoted(String text, Text parent) {
    DecodedText.Builder inside = new DecodedText.Builder();
    int end = text.lastIndexOf('\'');
    for (int at = text.indexOf('\'') + 1; at < end; at++) {
      inside.add(text.charAt(at), at);
    }
    return inside.of(parent, end);
  }
}

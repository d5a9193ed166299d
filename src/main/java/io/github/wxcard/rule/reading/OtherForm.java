package io.github.wxcard.rule.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a language makes of an object where nobody asks it for JSON. */
final class OtherForm {
  /** What is longer is searched for no form. */
  private static final int LONGEST = 4_000;

  /** A Map has braces alone; records, Lombok and others put the name of the class before theirs. */
  private static final Pattern JAVA_OBJECT =
      Pattern.compile(
          "(?:\\{|[A-Z]\\w{0,60}[{(\\[])\\w{1,40}=[^,)\\]}]*(?:, ?\\w{1,40}=[^,)\\]}]*)*+[)\\]}]");

  /** What {@code Object} makes of one that does not say how. */
  private static final Pattern JAVA_IDENTITY =
      Pattern.compile("(?:\\w{1,60}\\.){0,20}[A-Z][\\w$]{0,60}@[0-9a-f]{1,8}");

  private static final Pattern GO_MAP = Pattern.compile("map\\[\\w{1,40}:[\\s\\S]*]");

  private static final Pattern PYTHON_DICT = Pattern.compile("\\{ ?'\\w{1,40}' ?: ?[\\s\\S]*}");

  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");

  private OtherForm() {}

  /** The variant of the message about it; null where it is none of these. */
  static @Nullable String of(String text) {
    String plain = text.length() > LONGEST ? "" : text.strip();
    if (plain.equals("[object Object]")) {
      return "javascript-object";
    }
    if (plain.equals("Array")) {
      return "php-array";
    }
    if (JAVA_OBJECT.matcher(plain).matches() || JAVA_IDENTITY.matcher(plain).matches()) {
      return "java-object";
    }
    if (GO_MAP.matcher(plain).matches()) {
      return "go-map";
    }
    if (isPython(plain)) {
      return "python-dict";
    }
    return isBase64(plain) ? "base64" : null;
  }

  /** Single quotes alone are as likely those of somebody who typed them. */
  private static boolean isPython(String text) {
    return PYTHON_DICT.matcher(text).matches()
        && (text.contains("None") || (text.contains("': ") && text.contains(", '")));
  }

  private static boolean isBase64(String text) {
    if (!BASE64.matcher(text).matches()) {
      return false;
    }
    try {
      String standard = text.replace('-', '+').replace('_', '/');
      byte[] decoded = Base64.getDecoder().decode(standard);
      return new String(decoded, StandardCharsets.UTF_8).stripLeading().startsWith("{");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

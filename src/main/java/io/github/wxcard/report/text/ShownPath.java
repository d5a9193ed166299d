package io.github.wxcard.report.text;

import io.github.wxcard.secret.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path as a person reads it: names over 60 characters are cut, which a report keeps whole. */
final class ShownPath {
  private static final Pattern NAME =
      Pattern.compile("\"(?:[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|[^.\\[\\]\"]++");

  private ShownPath() {}

  static String of(String path) {
    return NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(cut(name.group())));
  }

  private static String cut(String name) {
    return name.startsWith("\"")
        ? '"' + Printable.of(name.substring(1, name.length() - 1)) + '"'
        : Printable.of(name);
  }
}

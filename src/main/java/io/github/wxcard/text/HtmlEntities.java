package io.github.wxcard.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a page has it, with entities of HTML for quotes. */
final class HtmlEntities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");

  /** An object or array whose first quote is an entity. */
  private static final Pattern BEGINNING =
      Pattern.compile("[{\\[][\\s{\\[]*&(?:quot|#0*34|#[xX]0*22);");

  private static final Map<String, Character> NAMED =
      Map.of("quot", '"', "apos", '\'', "amp", '&', "lt", '<', "gt", '>', "nbsp", ' ');

  private HtmlEntities() {}

  /** Whether JSON in a text, from its first character that is no blank, is escaped like that. */
  static boolean beginIn(String text) {
    return BEGINNING.matcher(text.strip()).lookingAt();
  }

  /** A text without its entities. */
  static DecodedText decode(String text, Text parent) {
    DecodedText.Builder decoded = new DecodedText.Builder();
    Matcher entity = ENTITY.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '&' && entity.region(at, text.length()).lookingAt()) {
        String characters = characters(entity);
        for (int i = 0; i < characters.length(); i++) {
          decoded.add(characters.charAt(i), at);
        }
        at = entity.end();
      } else {
        decoded.add(text.charAt(at), at);
        at++;
      }
    }
    return decoded.of(parent, text.length());
  }

  private static String characters(Matcher entity) {
    if (entity.group(3) != null) {
      Character named = NAMED.get(entity.group(3));
      return named == null ? entity.group() : named.toString();
    }
    int codePoint =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\ufffd";
  }
}

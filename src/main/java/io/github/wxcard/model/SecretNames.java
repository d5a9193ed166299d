package io.github.wxcard.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of members whose values are secrets and have no place in a card list. */
public final class SecretNames {
  private static final List<String> LIST =
      List.of(
          "api_ticket",
          "apiticket",
          "ticket",
          "jsapi_ticket",
          "access_token",
          "appsecret",
          "secret");

  private static final Set<String> NAMES = Set.copyOf(LIST);
  private static final String FIRST_LETTERS = firstLetters();

  private SecretNames() {}

  /** All of them, in lower case. */
  public static List<String> all() {
    return LIST;
  }

  /** Whether none of them begins with a character, in lower case. */
  public static boolean noneBeginsWith(char character) {
    return FIRST_LETTERS.indexOf(character) < 0;
  }

  /** Whether a member of that name, in any case, holds a secret. */
  public static boolean contains(String name) {
    return name.length() <= 12 && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static String firstLetters() {
    StringBuilder letters = new StringBuilder();
    LIST.forEach(name -> letters.append(name.charAt(0)));
    return letters.toString();
  }
}

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

  private static final int LONGEST = longest();

  /** Those that one of them ends with, in both cases. */
  private static final String LAST_LETTERS = lastLetters();

  private SecretNames() {}

  /** Whether a piece of a text, from and to, ends with one of them, in any case. */
  public static boolean anyEnds(String text, int from, int to) {
    if (to == from || LAST_LETTERS.indexOf(text.charAt(to - 1)) < 0) {
      return false;
    }
    for (String name : LIST) {
      int start = to - name.length();
      if (start >= from && text.regionMatches(true, start, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a member of that name, in any case, holds a secret. */
  public static boolean contains(String name) {
    return name.length() <= LONGEST && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static int longest() {
    int longest = 0;
    for (String name : LIST) {
      longest = Math.max(longest, name.length());
    }
    return longest;
  }

  private static String lastLetters() {
    StringBuilder letters = new StringBuilder();
    for (String name : LIST) {
      char last = name.charAt(name.length() - 1);
      letters.append(last).append(Character.toUpperCase(last));
    }
    return letters.toString();
  }
}

package io.github.wxcard.secret;

import org.jspecify.annotations.Nullable;

/**
 * Names of members whose values are secrets and have no place in a card list.
 *
 * <p>Case counts for nothing, nor does anything that is no letter or digit: {@code wx-api-ticket:}
 * is one.
 */
public final class SecretNames {
  /** What such a name ends with. */
  private static final String[] ENDINGS = {"apiticket", "accesstoken", "appsecret"};

  /** What such a name may be as a whole. */
  private static final String[] WORDS = {"ticket", "secret"};

  private SecretNames() {}

  /** Whether a member of that name holds a secret. */
  public static boolean contains(@Nullable String name) {
    if (name == null || !mayEnd(name)) {
      return false;
    }
    for (String ending : ENDINGS) {
      if (begin(name, ending) >= 0) {
        return true;
      }
    }
    for (String word : WORDS) {
      int begin = begin(name, word);
      if (begin >= 0 && lastCounting(name, begin) < 0) {
        return true;
      }
    }
    return false;
  }

  /** All of them end with one of two letters, as few other names do. */
  private static boolean mayEnd(String name) {
    int last = lastCounting(name, name.length());
    int letter = last < 0 ? 0 : Character.toLowerCase(name.charAt(last));
    return letter == 't' || letter == 'n';
  }

  /** Where the letters begin that a name ends with; -1 where it does not end with them. */
  private static int begin(String name, String letters) {
    int at = name.length();
    for (int letter = letters.length() - 1; letter >= 0; letter--) {
      at = lastCounting(name, at);
      if (at < 0 || Character.toLowerCase(name.charAt(at)) != letters.charAt(letter)) {
        return -1;
      }
    }
    return at;
  }

  /** The last letter or digit before a place; -1 where there is none. */
  private static int lastCounting(String name, int before) {
    int at = before - 1;
    while (at >= 0 && !Character.isLetterOrDigit(name.charAt(at))) {
      at--;
    }
    return at;
  }
}

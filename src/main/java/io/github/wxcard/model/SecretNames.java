package io.github.wxcard.model;

import java.util.Locale;
import java.util.Set;

/** Names of members whose values are secrets and have no place in a card list. */
public final class SecretNames {
  private static final Set<String> NAMES =
      Set.of(
          "api_ticket",
          "apiticket",
          "ticket",
          "jsapi_ticket",
          "access_token",
          "appsecret",
          "secret");

  private SecretNames() {}

  /** All of them, in lower case. */
  public static Set<String> all() {
    return NAMES;
  }

  /** Whether a member of that name, in any case, holds a secret. */
  public static boolean contains(String name) {
    return name.length() <= 12 && NAMES.contains(name.toLowerCase(Locale.ROOT));
  }
}

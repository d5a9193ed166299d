package io.github.wxcard.rule.results;

import java.util.regex.Pattern;

/** What an encrypted code looks like: base64 of 44 or 64 characters (observed, not documented). */
final class EncryptedCode {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

  private EncryptedCode() {}

  /** The same of one that may have gone through an address, which encodes its signs. */
  static boolean looksEncryptedAndUrlEncoded(String code) {
    return looksEncrypted(
        code.replaceAll("%2[Bb]", "+").replaceAll("%2[Ff]", "/").replaceAll("%3[Dd]", "="));
  }

  static boolean looksEncrypted(String code) {
    return (code.length() == 44 || code.length() == 64) && BASE64.matcher(code).matches();
  }
}

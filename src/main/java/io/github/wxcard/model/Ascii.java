package io.github.wxcard.model;

/** Characters of ASCII, whatever the locale. */
public final class Ascii {
  private Ascii() {}

  /** Whether a character is one of 0 to 9. */
  public static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** Whether a character is one of a to z, A to Z. */
  public static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  /** A text of digits as a number is written. */
  public static String withoutLeadingZeros(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.substring(at);
  }

  /** Whether a text has digits only, and at least one. */
  public static boolean isDigits(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}

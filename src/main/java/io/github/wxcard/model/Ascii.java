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

  /** Whether a text has digits only, and at least one. */
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(Ascii::isDigit);
  }
}

package io.github.wxcard.text;

import org.jspecify.annotations.Nullable;

/** A set of ASCII characters that can be told by their bytes. */
public final class Alphabet {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Letters and digits. */
  public static final Alphabet ALPHANUMERIC = new Alphabet(DIGITS + LETTERS);

  /** Letters, digits, {@code _} and {@code -}: ids and codes. */
  public static final Alphabet ID = new Alphabet(DIGITS + LETTERS + "_-");

  /** Lower-case hex digits. */
  public static final Alphabet HEX = new Alphabet(DIGITS + "abcdef");

  /** All characters of ASCII that are seen: no blank, no control character. */
  public static final Alphabet VISIBLE = new Alphabet(visible());

  private final boolean[] contained = new boolean[256];

  private Alphabet(String characters) {
    for (int at = 0; at < characters.length(); at++) {
      contained[characters.charAt(at)] = true;
    }
  }

  private static String visible() {
    StringBuilder characters = new StringBuilder();
    for (char character = '!'; character <= '~'; character++) {
      characters.append(character);
    }
    return characters.toString();
  }

  /** Some characters of ASCII. */
  public static Alphabet of(String characters) {
    return new Alphabet(characters);
  }

  /** Whether a character (code point) is one of these. */
  public boolean has(int character) {
    return character < 0x80 && contained[character];
  }

  /** The first character of a text that is none of these; null where there is none. */
  public @Nullable String firstOther(String text) {
    int character;
    for (int at = 0; at < text.length(); at += Character.charCount(character)) {
      character = text.codePointAt(at);
      if (!has(character)) {
        return Character.toString(character);
      }
    }
    return null;
  }

  /** Whether a byte of UTF-8 is one of these characters. */
  public boolean contains(byte character) {
    return contained[character & 0xff];
  }
}

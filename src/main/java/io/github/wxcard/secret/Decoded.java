package io.github.wxcard.secret;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A text with what stands for other characters in it undone, each character with its place in the
 * text as it was written.
 *
 * <p>Escapes of any depth are undone at once, so what is escaped and what is not becomes the same
 * text: {@code \\\"a\\u0062} and {@code "ab} do.
 */
final class Decoded {
  private static final String CONTROLS = "\b\f\n\r\t";
  private static final String LETTERS = "bfnrt";
  private static final String[] ENTITIES = {"quot;\"", "apos;'", "lt;<", "gt;>"};

  private static final int[] NONE = {};
  private static final int HEX = 16;

  /** Digits of a character at most. */
  private static final int MOST_DIGITS = 6;

  private final String text;

  /** Where each character begins, and in the end where the last one ends; none where none moved. */
  private final int[] starts;

  /** How many backslashes stood before each character; none where there were none at all. */
  private final int[] backslashes;

  private Decoded(String text, int[] starts, int[] backslashes) {
    this.text = text;
    this.starts = starts;
    this.backslashes = backslashes;
  }

  /** A text as it is written. */
  static Decoded asWritten(String text) {
    return new Decoded(text, NONE, NONE);
  }

  /** The text itself. */
  String text() {
    return text;
  }

  /** Where a character begins as it was written, all that escapes it included. */
  int start(int at) {
    return starts.length == 0 ? at : starts[at];
  }

  /** Where a character ends. */
  int end(int at) {
    return writtenEnd(at + 1);
  }

  private int writtenEnd(int end) {
    return starts.length == 0 ? end : starts[end];
  }

  /** How many backslashes stood before a character. */
  int backslashes(int at) {
    return backslashes.length == 0 ? 0 : backslashes[at];
  }

  /**
   * The text as it is written, and with escapes undone in whatever order they were made; those of
   * markup once too, as what is broken in them may form others.
   */
  Set<Decoded> spellings() {
    Decoded bare = withoutBackslashes();
    Decoded bareOnce = bare.withoutMarkupOnce();
    Decoded once = withoutMarkupOnce();
    Decoded twice = once.withoutMarkupOnce();
    Set<Decoded> spellings = new LinkedHashSet<>();
    Collections.addAll(spellings, this, bare, bareOnce, bareOnce.withoutMarkupOnce(), once, twice);
    if (once != this) {
      spellings.add(once.withoutBackslashes());
    }
    if (twice != once) {
      spellings.add(twice.withoutBackslashes());
    }
    return spellings;
  }

  /** Without backslashes, whether JSON or JavaScript knows what they escape or not. */
  Decoded withoutBackslashes() {
    if (text.indexOf('\\') < 0) {
      return this;
    }
    Undoing out = new Undoing();
    int escapes = 0;
    for (int at = 0; at < text.length(); ) {
      if (text.charAt(at) == '\\') {
        escapes++;
        at++;
        continue;
      }
      int end = escapes > 0 ? unitEnd(text, at) : at;
      if (end > at) {
        out.put(number(text, at, end, HEX), end, escapes);
      } else {
        end = at + 1;
        out.put(escapes > 0 ? meant(text.charAt(at)) : text.charAt(at), end, escapes);
      }
      at = end;
      escapes = 0;
    }
    return out.decoded();
  }

  /** Without the escapes of addresses and of HTML, in whatever order they were made, twice. */
  Decoded withoutMarkup() {
    return withoutMarkupOnce().withoutMarkupOnce();
  }

  private Decoded withoutMarkupOnce() {
    return withoutEntities().withoutPercents();
  }

  /** {@code %41} as the byte it stands for, {@code %u0041} as the character. */
  private Decoded withoutPercents() {
    if (text.indexOf('%') < 0) {
      return this;
    }
    Undoing out = new Undoing();
    for (int at = 0; at < text.length(); ) {
      int digits = at + 1;
      while (text.charAt(at) == '%' && text.startsWith("25", digits)) {
        digits += 2;
      }
      int end = text.charAt(at) == '%' ? percentEnd(text, digits) : -1;
      if (end > 0) {
        out.put(number(text, digits, end, HEX), end, backslashes(at));
        at = end;
      } else if (digits > at + 1) {
        out.put('%', digits, backslashes(at));
        at = digits;
      } else {
        out.put(text.charAt(at), at + 1, backslashes(at));
        at++;
      }
    }
    return out.decoded();
  }

  private static int percentEnd(String text, int at) {
    if (at < text.length() && text.charAt(at) == 'u') {
      return digitsEnd(text, at + 1, HEX, 4, 4);
    }
    return digitsEnd(text, at, HEX, 2, 2);
  }

  private Decoded withoutEntities() {
    if (text.indexOf('&') < 0) {
      return this;
    }
    Undoing out = new Undoing();
    for (int at = 0; at < text.length(); ) {
      int name = at + 1;
      while (text.charAt(at) == '&' && text.startsWith("amp;", name)) {
        name += 4;
      }
      int end = text.charAt(at) == '&' ? out.putEntity(name, backslashes(at)) : -1;
      if (end < 0) {
        out.put(text.charAt(at), name, backslashes(at));
        end = name;
      }
      at = end;
    }
    return out.decoded();
  }

  /** The character that an escape by a letter stands for. */
  private static char meant(char unit) {
    int letter = LETTERS.indexOf(unit);
    return letter < 0 ? unit : CONTROLS.charAt(letter);
  }

  /** After {@code u0041}, {@code x41} or {@code u{41}}; the place itself where none is there. */
  private static int unitEnd(String text, int at) {
    int end = -1;
    if (text.charAt(at) == 'x') {
      end = digitsEnd(text, at + 1, HEX, 2, 2);
    } else if (text.startsWith("u{", at)) {
      int digits = digitsEnd(text, at + 2, HEX, 1, MOST_DIGITS);
      end = digits > 0 && digits < text.length() && text.charAt(digits) == '}' ? digits + 1 : -1;
    } else if (text.charAt(at) == 'u') {
      end = digitsEnd(text, at + 1, HEX, 4, 4);
    }
    return end < 0 ? at : end;
  }

  /** After digits, as many as may be; -1 where there are too few. */
  private static int digitsEnd(String text, int from, int radix, int least, int most) {
    int end = from;
    while (end < text.length()
        && end < from + most
        && Character.digit(text.charAt(end), radix) >= 0) {
      end++;
    }
    return end - from < least ? -1 : end;
  }

  /** The number that the digits between two places make; other characters stand aside. */
  private static int number(String text, int from, int to, int radix) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = Character.digit(text.charAt(at), radix);
      number = digit < 0 ? number : number * radix + digit;
    }
    return number;
  }

  /** Puts together what comes of this text. */
  private final class Undoing {
    private final StringBuilder plain = new StringBuilder(text.length());
    private final int[] places = new int[text.length() + 1];
    private final int[] escapes = new int[text.length()];

    /** Puts a character that is written up to a place. */
    void put(int character, int end, int after) {
      if (Character.isValidCodePoint(character) && character > 0xffff) {
        put(Character.highSurrogate(character), end, after);
        put(Character.lowSurrogate(character), end, 0);
        return;
      }
      escapes[plain.length()] = after;
      plain.append((char) character);
      places[plain.length()] = writtenEnd(end);
    }

    /** Puts what an entity stands for whose name begins at a place; after it, or -1. */
    int putEntity(int name, int after) {
      if (name < text.length() && text.charAt(name) == '#') {
        return putNumber(name + 1, after);
      }
      for (String entity : ENTITIES) {
        int length = entity.length() - 1;
        if (text.startsWith(entity.substring(0, length), name)) {
          put(entity.charAt(length), name + length, after);
          return name + length;
        }
      }
      return -1;
    }

    private int putNumber(int from, int backslashesBefore) {
      boolean hex = from < text.length() && Character.toLowerCase(text.charAt(from)) == 'x';
      int radix = hex ? HEX : 10;
      int first = hex ? from + 1 : from;
      int digits = digitsEnd(text, first, radix, 1, MOST_DIGITS);
      if (digits < 0) {
        return -1;
      }
      boolean closed = digits < text.length() && text.charAt(digits) == ';';
      int last = closed ? digits : visibleEnd(first, digits, radix);
      int end = closed ? digits + 1 : last;
      put(number(text, first, last, radix), end, backslashesBefore);
      return end;
    }

    /** After the digits of the first visible character: without an end, more may be no digits. */
    private int visibleEnd(int from, int to, int radix) {
      int end = from + 1;
      while (end < to && number(text, from, end, radix) < ' ') {
        end++;
      }
      return end;
    }

    Decoded decoded() {
      return new Decoded(plain.toString(), places, escapes);
    }
  }
}

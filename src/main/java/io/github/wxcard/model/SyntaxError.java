package io.github.wxcard.model;

import java.util.Locale;

/**
 * Why a text is not one strict RFC 8259 document, and where.
 *
 * @param reason what is wrong there
 * @param spot the first character that cannot stand in a valid document
 * @param found the text found there, empty at the end of the input
 */
public record SyntaxError(Reason reason, Spot spot, String found) {
  /** The ways in which a text fails to be JSON, or YAML. */
  public enum Reason {
    EMPTY,
    UNEXPECTED_END,
    TRAILING_COMMA,
    TRAILING_TEXT,
    COMMENT,
    SINGLE_QUOTE,
    UNQUOTED_NAME,
    MISSING_COMMA,
    MISSING_COLON,
    BAD_ESCAPE,
    BAD_NUMBER,
    BAD_LITERAL,
    LINE_BREAK,
    CONTROL_CHARACTER,
    NUL,
    LONE_SURROGATE,
    BYTE_ORDER_MARK,
    INVALID_UTF8,
    TOO_DEEP,
    TOO_LONG,
    AFTER_VALUE,
    UNEXPECTED_CHARACTER,
    BAD_YAML,
    DEEP_YAML;

    /** The key of its wording, such as {@code trailing-comma}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

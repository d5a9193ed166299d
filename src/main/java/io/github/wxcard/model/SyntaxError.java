package io.github.wxcard.model;

import io.github.wxcard.secret.Gate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a text is not one strict RFC 8259 document, and where.
 *
 * @param reason what is wrong there
 * @param ref the first character that cannot stand in a valid document
 * @param found the text found there, empty at the end of the input
 * @param token where the value or the name begins in which that is, or else the last one before it
 * @param comma the comma on an earlier line after which nothing stands; null elsewhere
 */
public record SyntaxError(
    Reason reason, SourceRef ref, String found, Position token, @Nullable SourceRef comma) {
  /** An error that has to do with no comma. */
  public SyntaxError(Reason reason, SourceRef ref, String found, Position token) {
    this(reason, ref, found, token, null);
  }

  /** The ways in which a text fails to be JSON, or YAML. */
  public enum Reason {
    EMPTY,
    UNEXPECTED_END,
    TRAILING_COMMA,
    TRAILING_TEXT,
    COMMENT,
    SINGLE_QUOTE,
    CURLY_QUOTE,
    FULL_WIDTH,
    MARKUP,
    UNQUOTED_NAME,
    /** What {@code toString()} makes of a map in Java. */
    JAVA_MAP,
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

  /** The same where what was found may be a part of a secret; a whole literal is none. */
  public SyntaxError hidden() {
    boolean literal = reason == Reason.BAD_LITERAL && found.length() > 1;
    boolean plain = found.isEmpty() || literal;
    return plain ? this : new SyntaxError(reason, ref, Gate.MASK, token, comma);
  }
}

package io.github.wxcard.list.scan;

import io.github.wxcard.schema.Outline;
import io.github.wxcard.text.Swar;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A member that the schema names, and what the scan of an entry finds of its value. */
final class KnownMember {
  private static final String EMBEDDING = "cardExt";

  /** What its value is, as far as a scan takes it. */
  enum Content {
    STRING,
    OBJECT_IN_STRING,
    NUMBER,
    BOOLEAN,
    OTHER
  }

  private final byte[] utf8;
  private final long head;
  private final long headMask;
  private final Content content;
  private final int minLength;
  private final ScannedValue value;

  /**
   * A member.
   *
   * @param value where the scan puts its value
   */
  KnownMember(String name, Outline.Shape shape, ScannedValue value) {
    this.utf8 = name.getBytes(StandardCharsets.UTF_8);
    this.headMask = utf8.length >= Long.BYTES ? -1 : (1L << (Byte.SIZE * utf8.length)) - 1;
    this.head = Swar.at(Arrays.copyOf(utf8, Math.max(Long.BYTES, utf8.length)), 0) & headMask;
    this.content = content(name, shape.type());
    this.minLength = shape.minLength();
    this.value = value;
  }

  /** Whether some bytes are this name; {@code eight} are the first of them and what follows. */
  boolean is(byte[] bytes, int from, int to, long eight) {
    return to - from == utf8.length
        && (eight & headMask) == head
        && (utf8.length <= Long.BYTES || Arrays.equals(utf8, 0, utf8.length, bytes, from, to));
  }

  Content content() {
    return content;
  }

  /** The bytes of its value. */
  ScannedValue value() {
    return value;
  }

  private static Content content(String name, String type) {
    return switch (type) {
      case "string" -> name.equals(EMBEDDING) ? Content.OBJECT_IN_STRING : Content.STRING;
      case "number" -> Content.NUMBER;
      case "boolean" -> Content.BOOLEAN;
      default -> Content.OTHER;
    };
  }

  /** Whether its value has the characters it needs, which are not counted as bytes. */
  boolean isLongEnough() {
    int characters = 0;
    for (int at = 0; at < value.length() && characters < minLength; at++) {
      characters += (value.at(at) & 0xc0) != 0x80 ? 1 : 0;
    }
    return characters >= minLength;
  }
}

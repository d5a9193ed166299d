package io.github.wxcard.engine.findings;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings as bytes, within one run.
 *
 * <p>Small numbers, which are most, take one byte; so does what stands before and after the
 * position of an entry in its path.
 */
final class FindingCodec {
  /** From here on a character takes two bytes. */
  private static final int WIDE = 0x100;

  /** An index of more would not fit. */
  private static final int MOST_DIGITS = 9;

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final StringPool words;

  FindingCodec(StringPool words) {
    this.words = words;
  }

  void write(Finding finding, DataOutput out) throws IOException {
    word(finding.rule(), out);
    out.writeByte(SEVERITIES.indexOf(finding.severity()));
    location(finding.location(), out);
    message(finding.message(), out);
    number(finding.related().size(), out);
    for (Location related : finding.related()) {
      location(related, out);
    }
    number(finding.properties().size(), out);
    for (var property : finding.properties().entrySet()) {
      word(property.getKey(), out);
      value(property.getValue(), out);
    }
  }

  Finding read(ByteBuffer in) {
    String rule = readRule(in);
    Severity severity = readSeverity(in);
    Location location = location(in);
    Message message = message(in);
    List<Location> related = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      related.add(location(in));
    }
    SortedMap<String, Object> properties = new TreeMap<>();
    for (int left = number(in); left > 0; left--) {
      properties.put(word(in), value(in));
    }
    return new Finding(rule, severity, location, message, related, properties);
  }

  /** The rule of a finding, which comes first. */
  String readRule(ByteBuffer in) {
    return word(in);
  }

  /** The severity of a finding, which comes next. */
  Severity readSeverity(ByteBuffer in) {
    return SEVERITIES.get(in.get());
  }

  private void location(Location location, DataOutput out) throws IOException {
    word(location.file(), out);
    position(location.region().start(), out);
    position(location.region().end(), out);
    path(location.path(), out);
  }

  private Location location(ByteBuffer in) {
    String file = word(in);
    Position start = position(in);
    return new Location(file, new Region(start, position(in)), path(in));
  }

  private static void position(Position position, DataOutput out) throws IOException {
    number(position.line(), out);
    number(position.column(), out);
  }

  private static Position position(ByteBuffer in) {
    int line = number(in);
    return new Position(line, number(in));
  }

  private void message(Message message, DataOutput out) throws IOException {
    word(message.key(), out);
    list(message.arguments(), out);
  }

  private Message message(ByteBuffer in) {
    String key = word(in);
    return new Message(key, list(in));
  }

  private void list(List<?> values, DataOutput out) throws IOException {
    number(values.size(), out);
    for (Object value : values) {
      value(value, out);
    }
  }

  private List<Object> list(ByteBuffer in) {
    Object[] values = new Object[number(in)];
    for (int at = 0; at < values.length; at++) {
      values[at] = value(in);
    }
    return List.of(values);
  }

  private void value(Object value, DataOutput out) throws IOException {
    if (value instanceof String text) {
      out.writeByte('s');
      text(text, out);
    } else if (value instanceof Integer number) {
      out.writeByte('i');
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeByte('l');
      out.writeLong(number);
    } else if (value instanceof Boolean truth) {
      out.writeByte('b');
      out.writeBoolean(truth);
    } else if (value instanceof Message message) {
      out.writeByte('m');
      message(message, out);
    } else if (value instanceof List<?> values) {
      out.writeByte('v');
      list(values, out);
    } else {
      throw new IllegalArgumentException(
          "a finding says texts, whole numbers, truths, messages and lists of them, not a "
              + value.getClass().getName());
    }
  }

  private Object value(ByteBuffer in) {
    return switch (in.get()) {
      case 's' -> text(in);
      case 'i' -> in.getInt();
      case 'l' -> in.getLong();
      case 'b' -> in.get() != 0;
      case 'm' -> message(in);
      default -> list(in);
    };
  }

  private void word(String word, DataOutput out) throws IOException {
    number(words.number(word), out);
  }

  private String word(ByteBuffer in) {
    return words.word(number(in));
  }

  /** Of most paths the texts before and after the first index are those of other paths too. */
  private void path(String path, DataOutput out) throws IOException {
    int open = path.indexOf('[');
    int close = path.indexOf(']');
    int index = open < 0 ? -1 : index(path, open + 1, close);
    int head = index < 0 ? -1 : words.numberOfFew(path.substring(0, open));
    int tail = head < 0 ? -1 : words.numberOfFew(path.substring(close + 1));
    if (tail < 0) {
      number(0, out);
      text(path, out);
      return;
    }
    number(head + 1, out);
    number(index, out);
    number(tail, out);
  }

  private String path(ByteBuffer in) {
    int head = number(in) - 1;
    if (head < 0) {
      return text(in);
    }
    int index = number(in);
    return words.word(head) + '[' + index + ']' + words.word(number(in));
  }

  /** The number between two places; -1 where there is none that is written like that. */
  private static int index(String path, int from, int to) {
    int digits = to - from;
    boolean leadingZero = digits > 1 && path.charAt(from) == '0';
    if (digits < 1 || digits > MOST_DIGITS || leadingZero) {
      return -1;
    }
    int index = 0;
    for (int at = from; at < to; at++) {
      if (!Ascii.isDigit(path.charAt(at))) {
        return -1;
      }
      index = 10 * index + path.charAt(at) - '0';
    }
    return index;
  }

  /** A number from 0 on, seven bits a byte, the lowest first; the last byte is not negative. */
  private static void number(int number, DataOutput out) throws IOException {
    int left = number;
    while (left > 0x7f) {
      out.writeByte(left | 0x80);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static int number(ByteBuffer in) {
    int number = 0;
    int shift = 0;
    byte next;
    do {
      next = in.get();
      number |= (next & 0x7f) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  /** Whether a character takes two bytes, the length, and the characters. */
  private static void text(String text, DataOutput out) throws IOException {
    boolean wide = isWide(text);
    out.writeBoolean(wide);
    number(text.length(), out);
    if (wide) {
      out.writeChars(text);
    } else {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** Whether a text takes two bytes for each of its characters. */
  static boolean isWide(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= WIDE) {
        return true;
      }
    }
    return false;
  }

  private static String text(ByteBuffer in) {
    boolean wide = in.get() != 0;
    int length = number(in);
    if (wide) {
      String text = in.asCharBuffer().limit(length).toString();
      in.position(in.position() + length * Character.BYTES);
      return text;
    }
    String text =
        new String(
            in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.ISO_8859_1);
    in.position(in.position() + length);
    return text;
  }
}

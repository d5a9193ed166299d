package io.github.wxcard.engine;

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

/** Findings as bytes, within one run. */
final class FindingCodec {
  /** From here on a character takes two bytes. */
  private static final int WIDE = 0x100;

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final Words words;

  FindingCodec(Words words) {
    this.words = words;
  }

  void write(Finding finding, DataOutput out) throws IOException {
    word(finding.rule(), out);
    out.writeByte(SEVERITIES.indexOf(finding.severity()));
    location(finding.location(), out);
    message(finding.message(), out);
    out.writeInt(finding.related().size());
    for (Location related : finding.related()) {
      location(related, out);
    }
    out.writeInt(finding.properties().size());
    for (var property : finding.properties().entrySet()) {
      word(property.getKey(), out);
      value(property.getValue(), out);
    }
  }

  Finding read(ByteBuffer in) {
    String rule = word(in);
    Severity severity = SEVERITIES.get(in.get());
    Location location = location(in);
    Message message = message(in);
    List<Location> related = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      related.add(location(in));
    }
    SortedMap<String, Object> properties = new TreeMap<>();
    for (int left = in.getInt(); left > 0; left--) {
      properties.put(word(in), value(in));
    }
    return new Finding(rule, severity, location, message, related, properties);
  }

  private void location(Location location, DataOutput out) throws IOException {
    word(location.file(), out);
    position(location.region().start(), out);
    position(location.region().end(), out);
    text(location.path(), out);
  }

  private Location location(ByteBuffer in) {
    String file = word(in);
    Position start = position(in);
    return new Location(file, new Region(start, position(in)), text(in));
  }

  private static void position(Position position, DataOutput out) throws IOException {
    out.writeInt(position.line());
    out.writeInt(position.column());
  }

  private static Position position(ByteBuffer in) {
    int line = in.getInt();
    return new Position(line, in.getInt());
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
    out.writeInt(values.size());
    for (Object value : values) {
      value(value, out);
    }
  }

  private List<Object> list(ByteBuffer in) {
    Object[] values = new Object[in.getInt()];
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
    out.writeInt(words.number(word));
  }

  private String word(ByteBuffer in) {
    return words.word(in.getInt());
  }

  /** The length, as a negative number where a character takes two bytes, and the characters. */
  private static void text(String text, DataOutput out) throws IOException {
    if (isWide(text)) {
      out.writeInt(~text.length());
      out.writeChars(text);
    } else {
      out.writeInt(text.length());
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean isWide(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= WIDE) {
        return true;
      }
    }
    return false;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0) {
      String text = in.asCharBuffer().limit(~length).toString();
      in.position(in.position() + ~length * Character.BYTES);
      return text;
    }
    String text =
        new String(
            in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.ISO_8859_1);
    in.position(in.position() + length);
    return text;
  }
}

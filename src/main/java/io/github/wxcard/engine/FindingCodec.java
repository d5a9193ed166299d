package io.github.wxcard.engine;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings as bytes, within one run. */
final class FindingCodec {
  /** A text is written in pieces of so many characters, none of which takes over 65,535 bytes. */
  private static final int PIECE = 20_000;

  private final Words words;

  FindingCodec(Words words) {
    this.words = words;
  }

  void write(Finding finding, DataOutput out) throws IOException {
    word(finding.rule(), out);
    word(finding.severity().name(), out);
    location(finding.location(), out);
    message(finding.message(), out);
    out.writeShort(finding.related().size());
    for (Location related : finding.related()) {
      location(related, out);
    }
    out.writeShort(finding.properties().size());
    for (var property : finding.properties().entrySet()) {
      word(property.getKey(), out);
      value(property.getValue(), out);
    }
  }

  Finding read(DataInput in) throws IOException {
    String rule = word(in);
    Severity severity = Severity.valueOf(word(in));
    Location location = location(in);
    Message message = message(in);
    List<Location> related = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      related.add(location(in));
    }
    SortedMap<String, Object> properties = new TreeMap<>();
    for (int left = in.readShort(); left > 0; left--) {
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

  private Location location(DataInput in) throws IOException {
    String file = word(in);
    Position start = position(in);
    return new Location(file, new Region(start, position(in)), text(in));
  }

  private static void position(Position position, DataOutput out) throws IOException {
    out.writeInt(position.line());
    out.writeInt(position.column());
  }

  private static Position position(DataInput in) throws IOException {
    int line = in.readInt();
    return new Position(line, in.readInt());
  }

  private void message(Message message, DataOutput out) throws IOException {
    word(message.key(), out);
    list(message.arguments(), out);
  }

  private Message message(DataInput in) throws IOException {
    String key = word(in);
    return new Message(key, list(in));
  }

  private void list(List<?> values, DataOutput out) throws IOException {
    out.writeShort(values.size());
    for (Object value : values) {
      value(value, out);
    }
  }

  private List<Object> list(DataInput in) throws IOException {
    int size = in.readShort();
    List<Object> values = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      values.add(value(in));
    }
    return values;
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

  private Object value(DataInput in) throws IOException {
    return switch (in.readByte()) {
      case 's' -> text(in);
      case 'i' -> in.readInt();
      case 'l' -> in.readLong();
      case 'b' -> in.readBoolean();
      case 'm' -> message(in);
      default -> list(in);
    };
  }

  private void word(String word, DataOutput out) throws IOException {
    out.writeInt(words.number(word));
  }

  private String word(DataInput in) throws IOException {
    return words.word(in.readInt());
  }

  private static void text(String text, DataOutput out) throws IOException {
    int at = 0;
    for (; text.length() - at > PIECE; at += PIECE) {
      out.writeBoolean(true);
      out.writeUTF(text.substring(at, at + PIECE));
    }
    out.writeBoolean(false);
    out.writeUTF(text.substring(at));
  }

  private static String text(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return in.readUTF();
    }
    StringBuilder text = new StringBuilder(in.readUTF());
    while (in.readBoolean()) {
      text.append(in.readUTF());
    }
    return text.append(in.readUTF()).toString();
  }
}

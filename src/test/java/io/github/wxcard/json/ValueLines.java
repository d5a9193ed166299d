package io.github.wxcard.json;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import java.util.ArrayList;
import java.util.List;

/** A value with all places in it, in lines. */
public final class ValueLines {
  /** Of a longer text its hash stands for it. */
  private static final int LONG = 200;

  private final List<String> lines = new ArrayList<>();

  private ValueLines() {}

  public static List<String> of(JsonValue value) {
    ValueLines written = new ValueLines();
    written.write(value);
    return written.lines;
  }

  private void write(JsonValue value) {
    lines.add(value.path() + " " + value.type() + " " + value.region() + " " + shown(value.text()));
    for (Member member : value.members()) {
      lines.add(member.name() + " " + member.key().path() + " " + member.key().region());
      write(member.value());
    }
  }

  private static String shown(String text) {
    return text.length() < LONG ? text : String.valueOf(text.hashCode());
  }
}

package io.github.wxcard.engine;

import io.github.wxcard.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A document around a list, with where each of its characters went. */
public final class Wrapped {
  private final String text;
  private final int[] starts;
  private final String path;

  private Wrapped(String text, int[] starts, String path) {
    this.text = text;
    this.starts = starts;
    this.path = path;
  }

  public String text() {
    return text;
  }

  /** What begins the paths of what is in the list. */
  String path() {
    return path;
  }

  public static Wrapped bare(String list) {
    int[] starts = new int[list.length() + 1];
    for (int at = 0; at <= list.length(); at++) {
      starts[at] = at;
    }
    return new Wrapped(list, starts, "");
  }

  Wrapped between(String before, String after, String step) {
    int[] moved = starts.clone();
    for (int at = 0; at < moved.length; at++) {
      moved[at] += before.length();
    }
    return new Wrapped(before + text + after, moved, step + path);
  }

  /** The same inside a string. */
  Wrapped inString(Random random) {
    StringBuilder literal = new StringBuilder("\"");
    int[] written = new int[text.length() + 1];
    for (int at = 0; at < text.length(); at++) {
      written[at] = literal.length();
      literal.append(escaped(text.charAt(at), random));
    }
    written[text.length()] = literal.length();
    int[] moved = new int[starts.length];
    for (int at = 0; at < moved.length; at++) {
      moved[at] = written[starts[at]];
    }
    return new Wrapped(literal.append('"').toString(), moved, path);
  }

  private static String escaped(char character, Random random) {
    // Where all the names of a list are escaped, nothing tells that there is one.
    boolean plain = Character.isSurrogate(character) || "cardIiExt_".indexOf(character) >= 0;
    boolean numeric = !plain && random.nextInt(40) == 0;
    return switch (character) {
      case '"' -> numeric ? "\\u0022" : "\\\"";
      case '\\' -> numeric ? "\\u005c" : "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          numeric || character < ' '
              ? String.format("\\u%04x", (int) character)
              : Character.toString(character);
    };
  }

  /** Where each character of the list stands in the document. */
  List<Position> positions() {
    List<Position> all = new ArrayList<>();
    int line = 1;
    int column = 1;
    for (int at = 0; at <= text.length(); at++) {
      all.add(new Position(line, column));
      boolean crlf = text.startsWith("\r\n", at);
      boolean ends = text.startsWith("\n", at) || (text.startsWith("\r", at) && !crlf);
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    List<Position> own = new ArrayList<>();
    for (int start : starts) {
      own.add(all.get(start));
    }
    return own;
  }

  /** A list as the {@code cardList} of an answer in so many strings. */
  public static Wrapped answer(String list, int strings, Random random) {
    return bare(list).between("{\"cardList\":", "}", "cardList").deep(strings, random);
  }

  /** The same in an answer, in so many strings. */
  public Wrapped deep(int strings, Random random) {
    Wrapped all = this;
    for (int string = 0; string < strings; string++) {
      all = around(all.inString(random), "body", random);
    }
    return around(all, "券", random);
  }

  private static Wrapped around(Wrapped inner, String name, Random random) {
    boolean array = random.nextBoolean();
    String beside = "\"msg\":\"ok {[\\\"券\\\"\",\"code\":" + random.nextInt(500) + ",";
    String step = name.equals("券") ? "[\"券\"]" : name;
    String dot = inner.path().startsWith("[") ? "" : ".";
    Wrapped value =
        array ? inner.between("[7, ", ",{\"a\":[]}]", "[1]" + dot) : inner.between("", "", dot);
    return value.between("{" + beside + "\r\n\"" + name + "\" : ", ",\"last\":{}}", step);
  }
}

package io.github.wxcard.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;

/** Documents of JSON, and such as are nearly some. */
final class RandomJson {
  private static final List<String> BLANKS = List.of("", "", "", " ", "\n", "\r\n", "\r", "\t ");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "1",
          "-12",
          "0.5",
          "10.250",
          "1e9",
          "1E+2",
          "-3.5e-7",
          "1718000123",
          "123456789012345678901234567890",
          "0.00000000000000000001",
          "9e999");

  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "Z",
          "0",
          " ",
          "/",
          "{",
          "]",
          ",",
          ":",
          "'",
          "&quot;",
          "%22",
          "\u007f",
          "\u0080",
          "é",
          "微",
          "\u2028",
          "\ufeff",
          "\uffff",
          "\ud83d\ude00",
          "\\\"",
          "\\\\",
          "\\/",
          "\\b",
          "\\f",
          "\\n",
          "\\r",
          "\\t",
          "\\u0000",
          "\\u00e9",
          "\\uD83D\\ude00",
          "\\u005c",
          "\\u0022");

  /** What a slip of the finger leaves. */
  private static final List<String> SLIPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "/",
          "'",
          "-",
          "+",
          ".",
          "e",
          "0",
          "1",
          "t",
          "n",
          " ",
          "\n",
          "\t",
          "\u0001",
          "\u00a0",
          "\ufeff",
          "\\u12",
          "\\x",
          "\\ud800",
          "null",
          "NaN",
          "//",
          "/*",
          "\ud83d\ude00",
          "\u007f",
          "\f",
          "\u2028");

  private final Random random;

  RandomJson(long seed) {
    random = new Random(seed);
  }

  /** Any value. */
  String value(int depth) {
    int kind = random.nextInt(depth > 0 ? 9 : 6);
    return switch (kind) {
      case 0, 1 -> string();
      case 2, 3 -> pick(NUMBERS);
      case 4 -> pick(List.of("true", "false"));
      case 5 -> "null";
      case 6, 7 -> object(depth - 1);
      default -> array(depth - 1);
    };
  }

  /** An object. */
  String object(int depth) {
    StringBuilder json = new StringBuilder("{").append(blank());
    int members = random.nextInt(4);
    for (int at = 0; at < members; at++) {
      json.append(at == 0 ? "" : "," + blank()).append(string()).append(blank()).append(':');
      json.append(blank()).append(value(depth)).append(blank());
    }
    return json.append('}').toString();
  }

  /** A document with a slip or two in it. */
  String broken(String document) {
    String json = document;
    for (int slips = 1 + random.nextInt(2); slips > 0; slips--) {
      int at = random.nextInt(json.length() + 1);
      int end = Math.min(json.length(), at + random.nextInt(3));
      json =
          json.substring(0, at) + (random.nextBoolean() ? pick(SLIPS) : "") + json.substring(end);
    }
    // A pair of surrogates that was torn is a question mark in a file.
    return new String(json.getBytes(UTF_8), UTF_8);
  }

  /** Whether one thing of so many happens now. */
  boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  private String array(int depth) {
    StringBuilder json = new StringBuilder("[").append(blank());
    int items = random.nextInt(4);
    for (int at = 0; at < items; at++) {
      json.append(at == 0 ? "" : "," + blank()).append(value(depth)).append(blank());
    }
    return json.append(']').toString();
  }

  private String string() {
    StringBuilder json = new StringBuilder("\"");
    for (int length = random.nextInt(6); length > 0; length--) {
      json.append(pick(CHARACTERS));
    }
    return json.append('"').toString();
  }

  private String blank() {
    return pick(BLANKS);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}

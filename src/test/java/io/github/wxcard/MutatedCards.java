package io.github.wxcard;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.signature.CardSignature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes entries of card lists: right ones, and ones that are wrong in every way there is. */
public final class MutatedCards {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final List<String> TIMESTAMPS =
      List.of(
          "1718000123000",
          "\"1718000123\"",
          "1718000123.0",
          "-5",
          "0",
          "01",
          "1e9",
          "null",
          "true",
          "9999999999",
          "1388505599",
          "1388505600",
          "1767312000",
          "1767312001",
          "20240131",
          "[]",
          "{\"a\":[1]}",
          "123456789012345678",
          "1234567890123456789",
          "12345678901234567890",
          "tru",
          "17180001234",
          "171800012");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a b",
          "a-b_c",
          "\u4e2d\u6587",
          "\ud83d\ude00",
          "a\nb",
          "a\"b",
          "a\\b",
          "/",
          "x",
          "12345678901234567890",
          "123456789012345678901",
          "12345678901234567890123456789012",
          "123456789012345678901234567890123",
          "0f8fad5b-d9cb-469f-a165-70867728950e",
          "undefined",
          "pXXXa-xxx",
          "},{\"cardId\":\"",
          "]}",
          "\u007f",
          "\ufeff");

  private static final List<String> CODES =
      List.of(
          "",
          "undefined",
          "null",
          "[object Object]",
          "4096 3245",
          "\u00a0",
          "1\ufffd2",
          "1\u007f",
          "1\t",
          "a+b/c=",
          "123456789",
          "1234");

  private static final List<String> RAW =
      List.of(
          "null",
          "5",
          "true",
          "{}",
          "[1]",
          "\"\\ud83d\"",
          "\"\\u00e9\\ud83d\\ude00\"",
          "\"\t\"",
          "'a'",
          "\"\\x\"",
          "\"\\u12g4\"",
          "\"open",
          "",
          "\"\\u0000\"");

  private static final List<String> NAMES =
      List.of(
          "nonceStr",
          "ticket",
          "balance",
          "outer_id",
          "signatrue",
          "timestamp",
          "code",
          "extra",
          "cardId",
          "NONCESTR",
          "CODE",
          "non\\u0063e_str",
          "API_TICKET",
          "api_ticket:",
          "cardApiTicket",
          "wx-api-ticket",
          "my_ticket",
          "");

  private final Random random;
  private final int oddOfTen;

  /** A source of entries, of which so many of ten are changed. */
  public MutatedCards(long seed, int oddOfTen) {
    this(new Random(seed), oddOfTen);
  }

  /** A source of entries that something else decides about. */
  public MutatedCards(Random random, int oddOfTen) {
    this.random = random;
    this.oddOfTen = oddOfTen;
  }

  /** A list of so many entries. */
  public String list(DocumentKind kind, int entries) {
    boolean bare = kind == DocumentKind.ADD_CARD && chance(5);
    String comma = blank() + "," + blank();
    List<String> all = new ArrayList<>();
    for (int at = 0; at < entries; at++) {
      all.add(entry(kind));
    }
    String list = "[" + blank() + String.join(comma, all) + blank() + "]";
    return bare ? list : "{" + blank() + "\"cardList\":" + list + blank() + "}";
  }

  /** An entry. */
  public String entry(DocumentKind kind) {
    boolean odd = random.nextInt(10) < oddOfTen;
    Map<String, String> members = new LinkedHashMap<>();
    String cardId =
        odd && chance(8) ? pick(TEXTS) : chance(20) ? "pYOURcardid" + text(17) : "p" + text(27);
    members.put("cardId", string(cardId));
    if (kind != DocumentKind.OPEN_CARD) {
      String ext = ext(cardId, odd);
      members.put("cardExt", string(odd && chance(10) ? wrapped(ext) : ext));
    }
    if (kind == DocumentKind.ADD_CARD_RESULT) {
      members.put("isSuccess", chance(4) ? "false" : "true");
    }
    if (kind != DocumentKind.ADD_CARD) {
      String encrypted = text(43) + (odd && chance(4) ? "%3D" : "=");
      members.put("code", string(chance(3) ? (odd ? pick(CODES) : text(12)) : encrypted));
    }
    if (odd && chance(8)) {
      members.put(pick(List.of("cardId", "cardExt", "code", "isSuccess", "x")), pick(RAW));
    }
    if (odd && chance(20)) {
      members.put(pick(List.of("code", "x")), string(TestRun.TICKET.reveal()));
    }
    String entry = object(members, odd);
    return odd && chance(6) ? mutated(entry) : entry;
  }

  private String ext(String cardId, boolean odd) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("nonce_str", odd && chance(6) ? pick(TEXTS) : text(1 + random.nextInt(32)));
    if (chance(3)) {
      texts.put("code", odd && chance(4) ? pick(TEXTS) : text(12));
    }
    if (chance(3)) {
      texts.put("openid", odd && chance(4) ? pick(TEXTS) : "o" + text(27));
    }
    String timestamp = Integer.toString(1_700_000_000 + random.nextInt(60_000_000));
    List<String> signed = new ArrayList<>(texts.values());
    signed.add(timestamp);
    signed.add(cardId);
    String signature = CardSignature.of(TestRun.TICKET, signed);
    Map<String, String> members = new LinkedHashMap<>();
    texts.forEach((name, text) -> members.put(name, string(text)));
    members.put("timestamp", odd && chance(5) ? pick(TIMESTAMPS) : timestamp);
    if (chance(4)) {
      members.put("fixed_begintimestamp", odd && chance(2) ? pick(TIMESTAMPS) : timestamp);
    }
    if (chance(3)) {
      String outer = odd && chance(4) ? TestRun.TICKET.reveal() : pick(TEXTS);
      members.put("outer_str", string(odd || chance(3) ? outer : text(6)));
    }
    if (odd && chance(5)) {
      signature =
          pick(
              List.of(
                  "", signature.substring(1), signature.toUpperCase(Locale.ROOT), signature + "0"));
    } else if (odd && chance(6)) {
      signature = CardSignature.of(TestRun.TICKET, List.of(cardId));
    }
    members.put("signature", string(signature));
    if (odd && chance(6)) {
      members.remove(pick(List.copyOf(members.keySet())));
    }
    if (odd && chance(6)) {
      members.put(pick(List.copyOf(members.keySet())), pick(RAW));
    }
    if (odd && chance(6)) {
      String ticket = string(TestRun.TICKET.reveal());
      members.put(pick(NAMES), pick(List.of("\"a\"", "1", "null", ticket)));
    }
    String ext = object(members, odd);
    return odd && chance(8) ? mutated(ext) : ext;
  }

  /** The text of a {@code cardExt} as a string once more, or escaped. */
  private String wrapped(String ext) {
    return switch (random.nextInt(3)) {
      case 0 -> string(ext);
      case 1 -> ext.replace("\"", "&quot;");
      default -> URLEncoder.encode(ext, StandardCharsets.UTF_8);
    };
  }

  private String object(Map<String, String> members, boolean odd) {
    List<String> names = new ArrayList<>(members.keySet());
    Collections.shuffle(names, random);
    StringBuilder out = new StringBuilder("{").append(blank());
    for (String name : names) {
      out.append(
          out.length() < 2 || out.toString().isBlank() || out.toString().strip().equals("{")
              ? ""
              : ",");
      out.append(blank()).append('"').append(name).append('"').append(blank()).append(':');
      out.append(blank()).append(members.get(name)).append(blank());
      if (odd && chance(60)) {
        out.append(",\"").append(name).append("\":").append(members.get(name));
      }
    }
    return out.append("}").toString();
  }

  private String mutated(String text) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(out.length());
    char other = "\"\\{}[],:x0\n\u0001\u00e9 ".charAt(random.nextInt(14));
    switch (random.nextInt(3)) {
      case 0 -> out.deleteCharAt(at);
      case 1 -> out.insert(at, other);
      default -> out.setCharAt(at, other);
    }
    return out.toString();
  }

  /** A JSON string with that text, some of it escaped. */
  private String string(String text) {
    boolean escapes = chance(4);
    StringBuilder out = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '"' || unit == '\\') {
        out.append('\\').append(unit);
      } else if (unit == '\n') {
        out.append("\\n");
      } else if (unit == '/' && chance(2)) {
        out.append("\\/");
      } else if (unit < ' ' || (escapes && chance(20))) {
        out.append(String.format("\\u%04x", (int) unit));
      } else {
        out.append(unit);
      }
    }
    return out.append('"').toString();
  }

  private String blank() {
    return chance(12) ? pick(List.of(" ", "\n", "\r\n  ", "\r", "\t")) : "";
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}

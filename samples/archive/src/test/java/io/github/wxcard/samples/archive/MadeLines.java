package io.github.wxcard.samples.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Lines of a log with answers of a server, made up: the same for the same seed and number. Some are
 * wrong, in one of many ways.
 */
final class MadeLines {
  /** The ticket that signs them. */
  static final String TICKET = "made-up-ticket-of-the-archive_it-is-no-secret";

  /** The time at which they are judged. */
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  /** How many ways there are to be wrong. */
  private static final int WAYS = 34;

  /** Those that use a nonce or a code again, which happens for some time and then for long not. */
  private static final Set<Integer> REPEATING = Set.of(5, 6, 18, 21);

  private static final long PERIOD = 200_000;
  private static final long MOST_REPEATING = 9_000;

  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final long FIRST_SECOND = 1_600_000_000;
  private static final String TOKEN = "88_pQmZr2kXw0YhPbz8vQmZr2kXw0Y";

  private final long seed;
  private final int wrongOneIn;

  /** Lines of which one in so many is wrong. */
  MadeLines(long seed, int wrongOneIn) {
    this.seed = seed;
    this.wrongOneIn = wrongOneIn;
  }

  /** A line by its number, from 0, without its end. */
  String line(long number) {
    SplittableRandom random = random(number);
    if (random.nextInt(20) == 0) {
      return "{\"path\":\"/health\",\"status\":200}";
    }
    if (random.nextInt(wrongOneIn) == 0) {
      int way = random.nextInt(WAYS);
      boolean again = number % PERIOD < MOST_REPEATING;
      return wrong(number, REPEATING.contains(way) && !again ? 0 : way, random);
    }
    String id = cardId(random);
    String entry = entry(id, signed(id, nonce(number), random));
    return around(list(List.of(entry)), random);
  }

  private SplittableRandom random(long number) {
    return new SplittableRandom(seed * 31 + number * 0x9e3779b97f4a7c15L);
  }

  /** The nonce of a right line, which a later one may use again. */
  private String nonce(long number) {
    return text(new SplittableRandom(seed ^ (number + 1) * 0xbf58476d1ce4e5b9L), 16);
  }

  private static String cardId(SplittableRandom random) {
    return "p" + text(new SplittableRandom(random.nextInt(1000)), 27);
  }

  private static Map<String, String> signed(String cardId, String nonce, SplittableRandom random) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("timestamp", Long.toString(FIRST_SECOND + random.nextInt(100_000_000)));
    members.put("nonce_str", nonce);
    if (random.nextInt(4) == 0) {
      members.put("openid", "o" + text(random, 27));
    } else if (random.nextInt(3) == 0) {
      members.put("code", text(random, 12));
    }
    return sign(cardId, members);
  }

  private static Map<String, String> sign(String cardId, Map<String, String> members) {
    members.remove("signature");
    members.put("signature", signature(cardId, members));
    return members;
  }

  private static String signature(String cardId, Map<String, String> members) {
    List<String> values = new ArrayList<>(List.of(TICKET, cardId));
    for (String name : List.of("timestamp", "nonce_str", "code", "openid")) {
      values.add(members.getOrDefault(name, ""));
    }
    String[] sorted = values.toArray(new String[0]);
    Arrays.sort(sorted);
    return sha1(String.join("", sorted));
  }

  private static String sha1(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static String ext(Map<String, String> members) {
    List<String> written = new ArrayList<>();
    members.forEach(
        (name, value) ->
            written.add(string(name) + ":" + (name.equals("timestamp") ? value : string(value))));
    return "{" + String.join(",", written) + "}";
  }

  private static String entry(String cardId, Map<String, String> members) {
    return entry(cardId, string(ext(members)));
  }

  private static String entry(String cardId, String ext) {
    return "{\"cardId\":" + string(cardId) + ",\"cardExt\":" + ext + "}";
  }

  private static String list(List<String> entries) {
    return "{\"cardList\":[" + String.join(",", entries) + "]}";
  }

  private static String around(String list, SplittableRandom random) {
    return random.nextInt(8) == 0 ? "{\"errcode\":0,\"data\":" + list + "}" : list;
  }

  private static String string(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private String wrong(long number, int way, SplittableRandom random) {
    String id = cardId(random);
    Map<String, String> ext = signed(id, nonce(number), random);
    switch (way) {
      case 0 -> {
        String nonce = ext.remove("nonce_str");
        sign(id, ext).put("nonce_str", nonce);
      }
      case 1 -> sign(id, put(ext, "timestamp", ext.get("timestamp") + "000"));
      case 2 -> ext.put("timestamp", string(ext.get("timestamp")));
      case 3 -> sign(id, put(ext, "nonce_str", text(random, 33)));
      case 4 -> sign(id, put(ext, "nonce_str", "0f8fad5b-d9cb-469f-a165-" + text(random, 12)));
      case 5 -> sign(id, put(ext, "nonce_str", nonce(number - 1 - random.nextInt(5000))));
      case 6 -> {
        String card = "p" + text(new SplittableRandom(7), 27);
        ext.remove("openid");
        sign(card, put(ext, "code", "5" + random.nextInt(100)));
        id = card;
      }
      case 7 -> ext.put("x", "1");
      case 8 -> ext.put("balance", "100");
      case 9 -> ext.put("signatrue", ext.remove("signature"));
      case 10 -> ext.put("signature", ext.get("signature").toUpperCase(Locale.ROOT));
      case 11 -> {
        ext.remove("nonce_str");
        sign(id, ext);
      }
      case 12 -> ext.put("outer_str", "");
      case 13 -> {
        ext.put("code", text(random, 12));
        ext.put("openid", "o" + text(random, 27));
        sign(id, ext);
      }
      case 14 -> {
        ext.remove("openid");
        sign(id, put(ext, "code", text(random, 21) + "\u00e9\u4e2d"));
      }
      case 15 -> ext.put("api_ticket", TICKET);
      case 16 -> sign(id, put(ext, "timestamp", "1388505599"));
      case 17 -> {
        id = "pYOURcardid" + text(random, 17);
        sign(id, ext);
      }
      case 18 -> sign(id, put(ext, "nonce_str", "abc"));
      case 19 -> ext.put("signature", sha1(TICKET + ext.get("timestamp") + id));
      case 20 -> ext.put("signature", text(random, 40).toLowerCase(Locale.ROOT));
      case 21 -> sign(id, put(ext, "nonce_str", TOKEN));
      default -> {
        return wrongAround(number, way, id, ext, random);
      }
    }
    return around(list(List.of(entry(id, ext))), random);
  }

  private static Map<String, String> put(Map<String, String> ext, String name, String value) {
    ext.put(name, value);
    return ext;
  }

  private static String wrongAround(
      long number, int way, String id, Map<String, String> ext, SplittableRandom random) {
    String entry = entry(id, ext);
    String list = list(List.of(entry));
    String card = "p" + text(random, 27);
    return switch (way) {
      case 22 -> list(List.of(entry, entry(card, ext)));
      case 23 -> list(List.of(entry(id, ext(ext))));
      case 24 -> list(List.of(entry(id, string(string(ext(ext))))));
      case 25 -> "{\"cardList\":[" + entry + ",]}";
      case 26 -> list.substring(0, 20 + random.nextInt(list.length() - 20));
      case 27 -> changed(list, random);
      case 28 ->
          "{\"errMsg\":\"addCard:ok\",\"cardList\":[{\"cardId\":\""
              + id
              + "\",\"cardExt\":\"{}\",\"isSuccess\":true,\"code\":\""
              + text(random, 12)
              + "\"}]}";
      case 29 ->
          "{\"cardList\":[{\"cardId\":\"" + id + "\",\"code\":\"" + text(random, 43) + "=\"}]}";
      case 30 -> list.replace("{\"cardId\"", "{\"cardId\":\"" + card + "\",\"cardId\"");
      case 31 -> "{\"access_token\":\"" + TOKEN + "\",\"data\":" + list + "}";
      case 32 -> list(oversized(number));
      default -> list(List.of(entry(id, string(ext(ext).replace("\"", "&quot;")))));
    };
  }

  private static List<String> oversized(long number) {
    List<String> entries = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(number);
    for (int at = 0; at < 42; at++) {
      String id = cardId(random);
      entries.add(entry(id, signed(id, text(random, 16), random)));
    }
    return entries;
  }

  /** A list with one character changed after the name that tells what it is. */
  private static String changed(String list, SplittableRandom random) {
    StringBuilder out = new StringBuilder(list);
    int at = 14 + random.nextInt(list.length() - 14);
    char other = "\"\\{}[],:x0\t\u0001\u00e9 ".charAt(random.nextInt(14));
    switch (random.nextInt(3)) {
      case 0 -> out.deleteCharAt(at);
      case 1 -> out.insert(at, other);
      default -> out.setCharAt(at, other);
    }
    return out.toString();
  }
}

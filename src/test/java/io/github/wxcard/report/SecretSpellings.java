package io.github.wxcard.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret in all the ways in which it may be written, and whether a text shows any of it.
 *
 * <p>Undoes what was done to it with other code than the project's own.
 */
final class SecretSpellings {
  private static final String LETTERS =
      "bfnrtu0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZacdeghijklmopqsvwxyz_-";
  private static final int SHOWN = 12;
  private static final Pattern ESCAPE = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");
  private static final Pattern ENTITY = Pattern.compile("&(?:amp;)*#x([0-9a-fA-F]+);");
  private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

  /** So many characters lead to the pieces that begin with them. */
  private static final int LEAD = 4;

  private static final int SPREAD = 0x9e3779b1;

  private final String secret;
  private final Map<Integer, List<String>> pieces = new HashMap<>();

  /** Of the leads of all pieces, 16 bits each; what is not among them begins none. */
  private final BitSet leads = new BitSet(1 << Character.SIZE);

  private SecretSpellings(String secret) {
    this.secret = secret;
    Set<String> shown = new LinkedHashSet<>();
    for (int at = 0; at + SHOWN <= secret.length(); at++) {
      shown.add(secret.substring(at, at + SHOWN));
    }
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + SHOWN <= bytes.length; at++) {
      // Whole groups of three bytes, so these stand in base64 whatever comes before or after.
      shown.add(Base64.getEncoder().encodeToString(some(bytes, at)));
      shown.add(Base64.getUrlEncoder().encodeToString(some(bytes, at)));
    }
    for (String piece : shown) {
      int lead = 0;
      for (int at = 0; at < LEAD; at++) {
        lead = lead(lead, piece.charAt(at));
      }
      leads.set((lead * SPREAD) >>> Character.SIZE);
      pieces.computeIfAbsent(lead, key -> new ArrayList<>()).add(piece);
    }
  }

  /** The last characters, of which the first makes room for the next. */
  private static int lead(int before, char next) {
    return (before << Byte.SIZE) ^ next;
  }

  private static byte[] some(byte[] bytes, int at) {
    return Arrays.copyOfRange(bytes, at, at + SHOWN);
  }

  /** A ticket of 86 characters, of which each possible one comes to be the first. */
  static SecretSpellings random(int seed, Random random) {
    StringBuilder secret = new StringBuilder();
    secret.append(LETTERS.charAt(seed % LETTERS.length()));
    if (seed % 3 == 0 && secret.charAt(0) == 'u') {
      secret.append("00").append("0123456789abcdef".charAt(random.nextInt(16)));
    }
    while (secret.length() < 86) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new SecretSpellings(secret.toString());
  }

  String secret() {
    return secret;
  }

  /** One of the ways to write it, which no JSON parser undoes but for the backslashes. */
  String spelled(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> each(random, "\\u%04x", 1);
      case 1 -> each(random, "%%%02X", 2);
      case 2 -> each(random, "&#x%x;", 2);
      case 3 -> each(random, "&amp;#x%x;", 3);
      case 4 -> each(random, "%%25%02x", 3);
      case 5 -> base64(random, Base64.getEncoder());
      case 6 -> base64(random, Base64.getUrlEncoder());
      default -> secret;
    };
  }

  /** Some or all of its characters in a form. */
  private String each(Random random, String form, int oneOf) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < secret.length(); at++) {
      boolean written = random.nextInt(oneOf) == 0;
      out.append(written ? form.formatted((int) secret.charAt(at)) : secret.charAt(at));
    }
    return out.toString();
  }

  private String base64(Random random, Base64.Encoder encoder) {
    String text = "xyz".substring(random.nextInt(4)) + secret + "}".repeat(random.nextInt(3));
    return encoder.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What of it a text shows; empty where none of it. */
  String shownIn(String text) {
    String piece = pieceIn(text);
    return piece.isEmpty() ? pieceIn(decoded(text)) : piece;
  }

  /** The first piece that stands in a text; empty where none does. */
  private String pieceIn(String text) {
    int lead = 0;
    for (int at = 0; at < text.length(); at++) {
      lead = lead(lead, text.charAt(at));
      if (leads.get((lead * SPREAD) >>> Character.SIZE)) {
        int start = at - LEAD + 1;
        for (String piece : pieces.getOrDefault(lead, List.of())) {
          if (text.startsWith(piece, start)) {
            return piece;
          }
        }
      }
    }
    return "";
  }

  private static String decoded(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('%') < 0 && text.indexOf('&') < 0) {
      return "";
    }
    String plain = text;
    for (int depth = 0; depth < 2; depth++) {
      plain = replaced(ENTITY, "#x", plain);
      plain = replaced(ESCAPE, "\\u", plain);
      plain = plain.indexOf('%') < 0 ? plain : unpercented(plain);
    }
    return plain;
  }

  private static String unpercented(String text) {
    String escaped = STRAY_PERCENT.matcher(text).replaceAll("%25").replace("+", "%2B");
    return URLDecoder.decode(escaped, StandardCharsets.ISO_8859_1);
  }

  /** The text with each match undone, all of which have some characters. */
  private static String replaced(Pattern pattern, String some, String text) {
    if (!text.contains(some)) {
      return text;
    }
    return pattern
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(match.group(1), 16) & 0xffff)));
  }
}

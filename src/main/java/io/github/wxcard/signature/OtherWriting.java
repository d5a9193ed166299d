package io.github.wxcard.signature;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Digests that are written otherwise than in hex. */
final class OtherWriting {
  /** Code that forces bytes into a text takes one of these for their encoding. */
  private static final List<Charset> FORCED =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  /** Languages differ in how many of them they write for bytes that are no characters. */
  private static final Pattern REPLACED = Pattern.compile("\\ufffd+");

  /** Of a shorter text too little is left to know it again. */
  private static final int LEAST = 8;

  private OtherWriting() {}

  /** How a text writes a digest: {@code base64}, {@code raw}, or not at all, which is empty. */
  static String of(byte[] digest, String text) {
    String padded = Base64.getEncoder().encodeToString(digest);
    String plain = text.strip().replace('-', '+').replace('_', '/');
    if (plain.equals(padded) || plain.equals(padded.replace("=", ""))) {
      return "base64";
    }
    String found = known(text);
    boolean raw =
        found.length() >= LEAST
            && FORCED.stream().anyMatch(each -> found.equals(known(new String(digest, each))));
    return raw ? "raw" : "";
  }

  private static String known(String text) {
    return REPLACED.matcher(text).replaceAll("\ufffd");
  }
}

package io.github.wxcard.signature.diagnosis;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The right digest was written otherwise than in hex. */
final class OtherWriting implements CardMistake {
  /** Code that forces bytes into a text takes one of these for their encoding. */
  private static final List<Charset> FORCED =
      List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  /** Languages differ in how many of them they write for bytes that are no characters. */
  private static final Pattern REPLACED = Pattern.compile("\\ufffd+");

  /** Of a shorter text too little is left to know it again. */
  private static final int LEAST = 8;

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.DIGEST);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    byte[] digest = found.sha1(card.sorted().joined());
    String text = found.evidence().found();
    if (isBase64(digest, text)) {
      return Optional.of(Explanation.of(Mistake.DIGEST, "base64"));
    }
    return isRaw(digest, known(text))
        ? Optional.of(Explanation.of(Mistake.DIGEST, "raw"))
        : Optional.empty();
  }

  private static boolean isBase64(byte[] digest, String text) {
    String padded = Base64.getEncoder().encodeToString(digest);
    String plain = text.strip().replace('-', '+').replace('_', '/');
    return plain.equals(padded) || plain.equals(padded.replace("=", ""));
  }

  private static boolean isRaw(byte[] digest, String text) {
    return text.length() >= LEAST
        && FORCED.stream().anyMatch(each -> text.equals(known(new String(digest, each))));
  }

  private static String known(String text) {
    return REPLACED.matcher(text).replaceAll("\ufffd");
  }
}

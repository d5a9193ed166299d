package io.github.wxcard.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a phone shows where a card cannot be added, and the section of the page about it. */
public enum PhoneMessage {
  WRONG_SIGNATURE("签名错误", "签名", "signature"),
  WRONG_PARAMETER("参数错误", "参数", "parameter", "param"),
  ALL_TAKEN("已领完", "领完", "库存"),
  ALREADY_TAKEN("已领取", "领取"),
  EXPIRED("已过期", "过期", "expired"),
  INVALID_CARD_ID("invalid card_id", "card_id", "cardid");

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // It is one that cannot be changed.
  private final List<String> words;

  PhoneMessage(String text, String... words) {
    this.text = text;
    this.words = List.of(words);
  }

  /** The message as the phone shows it. */
  public String text() {
    return text;
  }

  /** The texts of all of them. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(PhoneMessage::text).toList();
  }

  /** The one that is meant by a text, which may have more around it. */
  public static Optional<PhoneMessage> in(String shown) {
    String plain = shown.strip().toLowerCase(Locale.ROOT);
    Optional<PhoneMessage> whole =
        Arrays.stream(values()).filter(each -> plain.contains(each.text)).findFirst();
    return whole.isPresent()
        ? whole
        : Arrays.stream(values())
            .filter(each -> each.words.stream().anyMatch(plain::contains))
            .findFirst();
  }

  /** The section about it in a language, with its heading. */
  public String section(Language language) {
    String end = language == Language.EN ? ".md" : "." + language.tag() + ".md";
    String page = read("what-the-phone-says" + end);
    String heading = "## " + text + "\n";
    int begin = page.indexOf(heading);
    if (begin < 0) {
      throw new IllegalStateException("the page has no section " + text);
    }
    int next = page.indexOf("\n## ", begin);
    return page.substring(begin, next < 0 ? page.length() : next)
        .replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1")
        .strip();
  }

  private static String read(String name) {
    String path = "/io/github/wxcard/docs/" + name;
    try (InputStream in = PhoneMessage.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the plugin's jar lacks " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

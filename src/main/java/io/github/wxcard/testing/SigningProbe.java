package io.github.wxcard.testing;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.SigningExample;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of a card by which code that signs cards is tried; named after the mistake that they show.
 *
 * <p>All are values that real cards can have, but for the ticket, which is made up and no secret.
 */
public final class SigningProbe {
  private static final String INDENT = "        ";
  private static final Set<String> SIGNATURE = Set.of("wrong-signature", "malformed-signature");

  private final SigningExample example;

  SigningProbe(SigningExample example) {
    this.example = example;
  }

  /** The mistake, such as {@code case-insensitive}. */
  public String name() {
    return example.mistake().id();
  }

  /** The {@code api_ticket}. */
  public String ticket() {
    return example.ticket();
  }

  /** The {@code card_id}. */
  public String cardId() {
    return example.cardId();
  }

  /** In seconds. */
  public long timestamp() {
    return example.timestamp();
  }

  /** Null or empty where the card has none: neither is signed. */
  public @Nullable String code() {
    return example.code();
  }

  /** Null or empty where the card has none: neither is signed. */
  public @Nullable String openid() {
    return example.openid();
  }

  /** The {@code nonce_str}; null or empty where the card has none: neither is signed. */
  public @Nullable String nonceStr() {
    return example.nonceStr();
  }

  /** The right signature: 40 lower-case hex digits. */
  public String signature() {
    return CardSignature.of(Ticket.of(ticket()), example.values().values());
  }

  /**
   * Fails where a signature is not the right one.
   *
   * @param signature what the code under test made of these values
   * @throws AssertionError that tells the mistake, where it is a known one, and the values
   */
  public void assertSignature(@Nullable String signature) {
    if (!signature().equals(signature)) {
      throw new AssertionError(text(signature));
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name();
  }

  private String text(@Nullable String found) {
    RuleSet rules = RuleSet.builtIn(Map.of());
    Messages messages = Messages.ofProbes(Language.of(Locale.getDefault()), rules);
    StringBuilder text = new StringBuilder();
    text.append(
        found == null ? messages.console("probe.null", name()) : cause(found, rules, messages));
    line(text, messages.console("probe.rule"));
    line(text, "api_ticket: " + ticket());
    line(text, "timestamp:  " + timestamp());
    line(text, "card_id:    " + cardId());
    line(text, "code:       " + shown(code(), messages));
    line(text, "openid:     " + shown(openid(), messages));
    line(text, "nonce_str:  " + shown(nonceStr(), messages));
    String joined =
        SignedPart.sorted(example.values(), Ticket.of(ticket())).stream()
            .map(SignedPart::text)
            .collect(Collectors.joining());
    line(text, messages.console("trace.joined", joined));
    line(text, messages.console("probe.right", signature()));
    return text.toString();
  }

  /** What the engine says of a card with this signature, unless it is the mistake of the name. */
  private String cause(String found, RuleSet rules, Messages messages) {
    if (example.isOfMistake(found)) {
      return messages.console("probe.wrong", name(), found, messages.console("proof." + name()));
    }
    Fixture list = Fixture.of("probe", list(found)).withTickets(Ticket.of(ticket()));
    Fixture handedOver = list.withReading(list.reading().withKind(DocumentKind.ADD_CARD));
    ValidationRequest request =
        ValidationRequest.builder(List.of(handedOver))
            .rules(rules)
            .otherTickets(otherTickets())
            .build();
    List<Finding> findings = CardValidator.validate(request).findings();
    return findings.stream()
        .filter(finding -> SIGNATURE.contains(finding.rule()))
        .map(finding -> messages.console("probe.other", name(), messages.text(finding)))
        .findFirst()
        // What can be no text of JSON keeps the card from being read.
        .orElseGet(() -> messages.console("probe.no-text", name()));
  }

  /** Those of other probes: code may have kept the ticket of an earlier call. */
  private List<Ticket> otherTickets() {
    return SigningProbes.all().stream()
        .map(SigningProbe::ticket)
        .distinct()
        .filter(other -> !other.equals(ticket()))
        .map(Ticket::of)
        .toList();
  }

  private String list(String signature) {
    StringBuilder ext = new StringBuilder("{\"timestamp\":").append(timestamp());
    example
        .values()
        .forEach(
            (name, text) -> {
              if (!name.equals("timestamp") && !name.equals("card_id")) {
                member(ext, name, text);
              }
            });
    member(ext, "signature", signature);
    StringBuilder list = new StringBuilder("{\"cardList\":[{\"cardId\":\"").append(cardId());
    list.append("\",\"cardExt\":\"").append(escaped(ext.append('}').toString()));
    return list.append("\"}]}").toString();
  }

  private static void member(StringBuilder object, String name, String text) {
    object.append(",\"").append(name).append("\":\"").append(escaped(text)).append('"');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == '"' || each == '\\') {
        escaped.append('\\').append(each);
      } else if (each < ' ' || Character.isSurrogate(each)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
      } else {
        escaped.append(each);
      }
    }
    return escaped.toString();
  }

  private static String shown(@Nullable String text, Messages messages) {
    return text == null
        ? messages.console("probe.absent")
        : text.isEmpty() ? messages.console("probe.empty") : text;
  }

  private static void line(StringBuilder text, String line) {
    text.append(System.lineSeparator()).append(INDENT).append(line);
  }
}

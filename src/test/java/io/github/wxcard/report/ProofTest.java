package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SigningExample;
import io.github.wxcard.signature.SigningMistake;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final Ticket TICKET = Ticket.of("test-ticket-of-a-proof");
  private static final Messages ENGLISH = Messages.in(Language.EN);

  @Test
  void theShareIsToldWhereSomeMistakesWouldNotShow() {
    Report report = report(1, list(List.of(card("p1", Map.of("nonce_str", "kd83ms92mf")))));
    Proof proof = new Proof(List.of(report), ENGLISH);
    int shown = SigningMistake.values().length - report.unshown().size();
    assertThat(proof.line())
        .isEqualTo(
            "fixtures would show "
                + shown
                + " of 37 signing mistakes (wxcard:explain lists the others)");
    assertThat(proof.head()).startsWith("fixtures would show " + shown + " of 37");
    assertThat(proof.rows())
        .hasSameSizeAs(report.unshown())
        .contains(
            new Proof.Row(
                "case-insensitive",
                "the values were sorted without regard to case",
                "code=b5f8c2d9, nonce_str=Kd83ms92mf"),
            new Proof.Row("literal-text-nonce-str", row("literal-text-nonce-str"), "no nonce_str"),
            new Proof.Row("other-entry", row("other-entry"), "two cards in one list"),
            new Proof.Row(
                "signed-extra-outer-str", "outer_str was signed as well", "outer_str=hall"));
    Proof chinese = new Proof(List.of(report), Messages.in(Language.ZH_CN));
    assertThat(chinese.line()).startsWith("这些文件能暴露 37 种签名错误中的 " + shown + " 种");
    assertThat(chinese.rows()).allSatisfy(row -> assertThat(row.text()).isNotEmpty());
  }

  @Test
  void severalModulesProveTogether() {
    Report one = report(1, list(List.of(card("p1", Map.of("code", "1a")))));
    Report other = report(1, list(List.of(card("p2", Map.of("openid", "o1")))));
    Set<SigningMistake> unshown =
        Set.copyOf(
            new Proof(List.of(one, other), ENGLISH)
                .rows().stream().map(row -> SigningMistake.valueOf(id(row.mistake()))).toList());
    assertThat(unshown)
        .doesNotContain(SigningMistake.NOT_SIGNED_CODE, SigningMistake.NOT_SIGNED_OPENID)
        .contains(SigningMistake.NOT_SIGNED_NONCE_STR);
  }

  @Test
  void withoutAVerifiedSignatureNothingIsProved() {
    Report report = report(1, "{\"cardList\":[]}");
    Proof proof = new Proof(List.of(report), ENGLISH);
    assertThat(proof.line()).isEmpty();
    assertThat(proof.rows()).isEmpty();
    assertThat(proof.head())
        .isEqualTo("no signature is verified, so the fixtures show no mistake of signing");
  }

  /** The examples of the table, and what a signer is not given. */
  @Test
  void theValuesOfTheTableShowAll() {
    List<String> cards = new ArrayList<>();
    for (SigningExample example : SigningExample.ALL) {
      cards.add(card(example.cardId(), example.values()));
    }
    cards.add(card("p3", Map.of("outer_str", "hall", "fixed_begintimestamp", "1735689600")));
    String first = list(cards);
    Report report =
        CardValidator.validate(
            ValidationRequest.of(
                Fixture.of("a.json", first).withTickets(TICKET),
                Fixture.of("b.json", list(List.of(card("p4", Map.of("nonce_str", "zz")))))
                    .withTickets(TICKET)));
    Proof proof = new Proof(List.of(report), ENGLISH);
    assertThat(proof.rows()).isEmpty();
    assertThat(proof.line()).isEmpty();
    assertThat(proof.head()).isEqualTo("fixtures would show all 37 signing mistakes");
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    Random random = new Random(37);
    List<String> cards = new ArrayList<>();
    for (int at = 0; at < 20_000; at++) {
      cards.add(card("p" + at, Map.of("nonce_str", Long.toString(random.nextLong(1L << 50), 36))));
    }
    String json = list(cards);
    Set<SigningMistake> unshown = report(1, json).unshown();
    assertThat(unshown).contains(SigningMistake.NOT_SIGNED_CODE);
    assertThat(report(2, json).unshown()).isEqualTo(unshown);
    assertThat(report(8, json).unshown()).isEqualTo(unshown);
  }

  private static String row(String id) {
    return ENGLISH.console("proof." + id);
  }

  private static String id(String mistake) {
    return mistake.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  private static Report report(int threads, String json) {
    return CardValidator.validate(
        ValidationRequest.builder(List.of(Fixture.of("a.json", json).withTickets(TICKET)))
            .threads(threads)
            .build());
  }

  private static String list(List<String> cards) {
    return "{\"cardList\":[" + String.join(",", cards) + "]}";
  }

  /** An entry with these values; the timestamp is always the same. */
  private static String card(String cardId, Map<String, String> values) {
    StringBuilder ext = new StringBuilder("{\\\"timestamp\\\":1735689600");
    List<String> signed = new ArrayList<>(List.of("1735689600", cardId));
    values.forEach(
        (name, text) -> {
          if (!name.equals("timestamp") && !name.equals("card_id")) {
            boolean number = name.equals("fixed_begintimestamp");
            String quote = number ? "" : "\\\"";
            ext.append(",\\\"" + name + "\\\":" + quote + text + quote);
            if (Set.of("code", "openid", "nonce_str").contains(name)) {
              signed.add(text);
            }
          }
        });
    Collection<String> all = signed;
    ext.append(",\\\"signature\\\":\\\"" + CardSignature.of(TICKET, all) + "\\\"}");
    return "{\"cardId\":\"" + cardId + "\",\"cardExt\":\"" + ext + "\"}";
  }
}

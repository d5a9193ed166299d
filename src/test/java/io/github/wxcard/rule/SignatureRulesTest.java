package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the rules for signatures say besides their messages, and where they give up. */
class SignatureRulesTest {
  private static final String CARD = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";
  private static final String TIME = "1718000123";

  @Test
  void reportsNameTheMistakeAndItsMembers() {
    String withoutNonce = CardSignature.of(TestRun.TICKET, List.of(CARD, TIME));
    Map<String, Object> expected = Map.of("mistake", "not-signed", "members", List.of("nonce_str"));
    assertThat(only(entry("\"nonce_str\":\"a\"", withoutNonce)).properties()).isEqualTo(expected);
    String inUpperCase = withoutNonce.toUpperCase(Locale.ROOT);
    assertThat(only(entry("\"nonce_str\":\"a\"", inUpperCase)).properties()).isEqualTo(expected);
  }

  @Test
  void reportsNameNoMembersWhereNoneAreMeant() {
    assertThat(only(entry("\"nonce_str\":\"a\"", "0".repeat(40))).properties())
        .isEqualTo(Map.of("mistake", "unknown"));
  }

  @Test
  void theRightSignaturesAreShownOnDemandOneForEachTicket() {
    Ticket other = Ticket.of("another-ticket");
    ValidationRequest run =
        new TestRun()
            .tickets(TestRun.TICKET, other)
            .with("a.json", entry("\"nonce_str\":\"a\"", "0".repeat(40)))
            .request();
    ValidationRequest showing =
        ValidationRequest.builder(run.fixtures())
            .rules(run.rules())
            .now(run.now())
            .showSignatures(true)
            .explainSignatures(20)
            .catalog(run.catalog())
            .build();
    List<String> values = List.of(CARD, TIME, "a");
    Finding finding = CardValidator.validate(showing).findings().get(0);
    assertThat(Messages.in(Language.EN).text(finding))
        .contains(
            CardSignature.of(TestRun.TICKET, values) + ", " + CardSignature.of(other, values));
  }

  @Test
  void whatWasNotSearchedForIsSaidSo() {
    TestRun run = new TestRun();
    for (String name : List.of("a", "b")) {
      run.with(name + ".json", entry("\"nonce_str\":\"" + name + "\"", "0".repeat(40)));
    }
    ValidationRequest one =
        ValidationRequest.builder(run.request().fixtures())
            .rules(run.request().rules())
            .now(TestRun.NOW)
            .explainSignatures(1)
            .build();
    assertThat(CardValidator.validate(one).findings())
        .extracting(finding -> finding.message().key())
        .containsExactly("wrong-signature.explained", "wrong-signature.not-searched");
  }

  @Test
  void whichTicketIsMissingDependsOnWhoSigned() {
    String right = CardSignature.of(TestRun.TICKET, List.of(CARD, TIME, "a"));
    String list = entry("\"nonce_str\":\"a\"", right);
    assertThat(missing(new TestRun().tickets().with("a.json", list)))
        .isEqualTo("unverified-signature");
    String answer = "{\"code\":0,\"data\":" + list + "}";
    assertThat(missing(new TestRun().tickets().with("a.json", answer)))
        .isEqualTo("unverified-signature.in-answer");
    String other = list.replace("\"a", "\"b");
    assertThat(missing(new TestRun().with("b.json", other).tickets().with("a.json", list)))
        .isEqualTo("unverified-signature.other-set");
    assertThat(missing(new TestRun().with("b.json", list).tickets().with("a.json", other)))
        .isEqualTo("unverified-signature");
  }

  private static String missing(TestRun run) {
    return run.report().findings().stream()
        .filter(finding -> finding.rule().equals("unverified-signature"))
        .map(finding -> finding.message().key())
        .collect(Collectors.joining(" "));
  }

  /** The last nonce counts, and those before it are tried up to 64 readings in all. */
  @Test
  void anyOfSixtyFourNoncesMayHaveBeenSigned() {
    StringBuilder nonces = new StringBuilder("\"nonce_str\":\"n0\"");
    for (int at = 1; at <= 64; at++) {
      nonces.append(",\"nonce_str\":\"n").append(at).append('"');
    }
    for (int at = 0; at <= 64; at++) {
      String signature = CardSignature.of(TestRun.TICKET, List.of(CARD, TIME, "n" + at));
      List<Finding> findings = TestRun.findings(entry(nonces.toString(), signature));
      assertThat(findings.stream().anyMatch(found -> found.rule().equals("wrong-signature")))
          .as("n" + at)
          .isEqualTo(at == 63);
    }
  }

  @Test
  void theAppidOfTheProjectConfigMayHaveBeenSigned() {
    String appid = "wx0123456789abcdef";
    String signature = CardSignature.of(TestRun.TICKET, List.of(CARD, TIME, "a", appid));
    ValidationRequest request =
        new TestRun().with("a.json", entry("\"nonce_str\":\"a\"", signature)).request();
    String config = "{\"appid\":\"" + appid + "\",\"libVersion\":\"3.4.0\"}";
    Finding finding =
        CardValidator.validate(
                request.toBuilder()
                    .projectConfig(new NamedSource("p.json", Source.of(config)))
                    .build())
            .findings()
            .get(0);
    assertThat(finding.properties())
        .isEqualTo(Map.of("mistake", "signed-extra", "members", List.of("appid")));
  }

  private static Finding only(String list) {
    List<Finding> findings = TestRun.findings(list);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** A list of one entry with members of its cardExt. */
  private static String entry(String members, String signature) {
    String ext = "{\"timestamp\":" + TIME + "," + members + ",\"signature\":\"" + signature + "\"}";
    return "[{\"cardId\":\"" + CARD + "\",\"cardExt\":\"" + ext.replace("\"", "\\\"") + "\"}]";
  }
}

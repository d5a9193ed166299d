package io.github.wxcard.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.list.scan.ScannedEntries;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan tells the same of a signature as {@link CardSignature}. */
class SignatureProbeTest {
  private static final Ticket TICKET = Ticket.of("the-ticket");
  private static final String CARD = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";

  /** The values that are signed, some of them empty. */
  private record Values(String timestamp, String card, String code, String openid, String nonce) {
    String signature() {
      return CardSignature.of(TICKET, List.of(timestamp, card, code, openid, nonce));
    }

    ScannedEntry signed(String signature) {
      String ext =
          "{'timestamp':%s,'code':'%s','openid':'%s','nonce_str':'%s','signature':'%s'}"
              .formatted(timestamp, code, openid, nonce, signature)
              .replace("'", "\\\"");
      return ScannedEntries.of(
          DocumentKind.ADD_CARD, "{\"cardId\":\"" + card + "\",\"cardExt\":\"" + ext + "\"}");
    }
  }

  private static final Values PLAIN = new Values("1718000123", CARD, "", "", "abc");

  @Test
  void rightSignaturesAreRightAndOthersWrong() {
    Random random = new Random(3);
    SignatureProbe probe = new SignatureProbe(List.of(TICKET));
    for (int round = 0; round < 500; round++) {
      Values values =
          new Values(
              Integer.toString(1_500_000_000 + random.nextInt(200_000_000)),
              text(random, 1 + random.nextInt(28)),
              text(random, random.nextInt(4)),
              text(random, random.nextInt(4)),
              text(random, random.nextInt(32)));
      String right = values.signature();
      assertThat(probe.judge(values.signed(right))).as(right).isEqualTo(Verdict.RIGHT);
      String wrong = changed(right, random);
      assertThat(probe.judge(values.signed(wrong))).as(wrong).isEqualTo(Verdict.WRONG);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 140, 200, 255, 256, 257, 1_000, 100_000})
  void valuesMayBeLong(int length) {
    SignatureProbe probe = new SignatureProbe(List.of(TICKET));
    String text = "a".repeat(length);
    Values values = new Values("1718000123", CARD, text, text, "z");
    assertThat(probe.judge(values.signed(values.signature()))).isEqualTo(Verdict.RIGHT);
    assertThat(probe.judge(PLAIN.signed(PLAIN.signature()))).isEqualTo(Verdict.RIGHT);
  }

  @Test
  void anyOfTheTicketsWillDo() {
    List<Ticket> tickets = new ArrayList<>(List.of(Ticket.of("another"), TICKET));
    ScannedEntry right = PLAIN.signed(PLAIN.signature());
    assertThat(new SignatureProbe(tickets).judge(right)).isEqualTo(Verdict.RIGHT);
    tickets.remove(TICKET);
    assertThat(new SignatureProbe(tickets).judge(right)).isEqualTo(Verdict.WRONG);
    tickets.clear();
    assertThat(new SignatureProbe(tickets).judge(right)).isEqualTo(Verdict.NO_TICKET);
  }

  @Test
  void whatHasNotTheFormOfASignatureIsNotJudged() {
    SignatureProbe probe = new SignatureProbe(List.of(TICKET));
    String right = PLAIN.signature();
    for (String signature :
        List.of("", right.substring(1), right + "0", right.toUpperCase(Locale.ROOT))) {
      assertThat(probe.judge(PLAIN.signed(signature))).isEqualTo(Verdict.NOT_JUDGED);
    }
    assertThat(new SignatureProbe(List.of()).judge(PLAIN.signed(""))).isEqualTo(Verdict.NOT_JUDGED);
  }

  private static String changed(String signature, Random random) {
    int at = random.nextInt(signature.length());
    String digits = "0123456789abcdef".replace(signature.substring(at, at + 1), "");
    return signature.substring(0, at)
        + digits.charAt(random.nextInt(digits.length()))
        + signature.substring(at + 1);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append("09AZ_az".charAt(random.nextInt(7)));
    }
    return text.toString();
  }
}

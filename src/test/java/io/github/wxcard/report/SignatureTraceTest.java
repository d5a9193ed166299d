package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.engine.Fixture;
import io.github.wxcard.engine.FixtureSecrets;
import io.github.wxcard.engine.Source;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTraceTest {
  private static final String LIST =
      "[{\"cardId\":\"pjZ8Yt1XGILfi-FUsewpnnolGgZk\",\"cardExt\":\"{\\\"code\\\":\\\"1434008071\\\","
          + "\\\"timestamp\\\":1404896688,\\\"nonce_str\\\":\\\"123\\\",\\\"signature\\\":"
          + "\\\"f137ab68b7f8112d20ee528ab6074564e2796250\\\"}\"},{\"cardId\":\"\"}";

  @Test
  void showsHowASignatureIsPutTogetherWithoutTheTicket() throws IOException {
    Fixture fixture =
        new Fixture(
            "a.json", Source.of(LIST), null, List.of(Ticket.of("ojZ8YtyVyr30HheH3CM73y7h4jJE")));
    assertThat(lines(fixture))
        .containsExactly(
            "a.json:1:2 [0]",
            "  1. nonce_str   123",
            "  2. timestamp   1404896688",
            "  3. code        1434008071",
            "  4. api_ticket  ***",
            "  5. card_id     pjZ8Yt1XGILfi-FUsewpnnolGgZk",
            "  joined:    12314048966881434008071***pjZ8Yt1XGILfi-FUsewpnnolGgZk",
            "  signature: f137ab68b7f8112d20ee528ab6074564e2796250",
            "  found:     f137ab68b7f8112d20ee528ab6074564e2796250 (right)",
            "a.json:1:188 [1]",
            "  no signature can be made: cardExt is missing, or not one JSON object in a string; wxcard:validate says why",
            "a.json:1:"
                + (LIST.length() + 1)
                + " the file breaks off here; wxcard:validate says why");
  }

  @Test
  void aSignatureIsRightForTheCardThatWasMeantOrNotAtAll() throws IOException {
    Ticket ticket = Ticket.of("my-ticket");
    String meant = CardSignature.of(ticket, List.of("1718000123", "pCard", "a1"));
    for (String[] of :
        new String[][] {
          {
            meant,
            "(right for the card as it was meant; wxcard:validate says what is wrong with it)"
          },
          {"0".repeat(40), "(wrong)"}
        }) {
      String ext =
          "{\\\"timestamp\\\":1718000123,\\\"nonceStr\\\":\\\"a1\\\",\\\"signature\\\":\\\""
              + of[0]
              + "\\\"}";
      Fixture fixture =
          Fixture.of("a.json", "[{\"cardId\":\"pCard\",\"cardExt\":\"" + ext + "\"}]")
              .withTickets(ticket);
      assertThat(lines(fixture)).contains("  found:     " + of[0] + " " + of[1]);
    }
  }

  @Test
  void showsNoLeakedSecretWhereverItStandsAndNoForgedLine() throws IOException {
    String ext =
        "{\\\"nonce_str\\\":\\\"hush-hush\\\",\\\"timestamp\\\":1,\\\"ticket\\\":\\\"hush-hush\\\"}";
    Fixture fixture =
        new Fixture(
            "a\n[ERROR] b\u202e.json",
            Source.of("[{\"cardId\":\"p\",\"cardExt\":\"" + ext + "\"}]"),
            null,
            List.of(Ticket.of("my-ticket")));
    assertThat(String.join("\n", lines(fixture)))
        .doesNotContain("hush")
        .doesNotContain("my-ticket")
        .startsWith("a\\u000a[ERROR] b\\u202e.json:1:2 [0]");
  }

  @Test
  void showsNoSecretOfAnotherFixture() throws IOException {
    Fixture leaking =
        Fixture.of("a.json", "[{\"cardId\":\"p\",\"cardExt\":\"{}\",\"api_ticket\":\"hush-hush\"}]")
            .withTickets(Ticket.of("of-another-merchant"));
    String ext =
        "{\\\"nonce_str\\\":\\\"hush-hush\\\",\\\"timestamp\\\":1,\\\"code\\\":\\\"of-another-merchant\\\"}";
    Fixture fixture =
        Fixture.of("b.json", "[{\"cardId\":\"p\",\"cardExt\":\"" + ext + "\"}]")
            .withTickets(Ticket.of("my-ticket"));
    Gate gate = FixtureSecrets.gate(List.of(leaking, fixture));
    assertThat(String.join("\n", SignatureTrace.of(fixture, gate, Messages.in(Language.EN))))
        .contains("nonce_str", "code")
        .doesNotContain("hush")
        .doesNotContain("of-another");
  }

  @Test
  void aFixtureThatCannotBeReadIsNamed() {
    Source gone =
        () -> {
          throw new IOException("gone");
        };
    Fixture fixture = new Fixture("a\nb.json", gone, null, List.of());
    assertThatThrownBy(() -> FixtureSecrets.gate(List.of(fixture)))
        .isInstanceOf(IOException.class)
        .hasMessage("a\\u000ab.json cannot be read: gone");
  }

  @Test
  void aDiffShowsNoSecret() {
    Gate gate = Ticket.gate(List.of(Ticket.of("my-ticket")));
    String diff =
        UnifiedDiff.of(
            "a.json",
            "[\n{\"ticket\":\"hush\"},\n\"my-ticket\",\n1\n]",
            "[\n{\"ticket\":\"hush\"},\n\"my-ticket\",\n2\u202e\n]",
            gate);
    assertThat(diff.lines())
        .containsExactly(
            "--- a/a.json",
            "+++ b/a.json",
            "@@ -1,5 +1,5 @@",
            " [",
            " {\"ticket\":***},",
            " \"***\",",
            "-1",
            "+2\\u202e",
            " ]",
            "\\ No newline at end of file");
    assertThat(UnifiedDiff.of("a.json", "1\n", "2\n", gate)).doesNotContain("newline");
    assertThat(UnifiedDiff.of("a.json", "1", "1\n", gate).lines())
        .containsExactly(
            "--- a/a.json",
            "+++ b/a.json",
            "@@ -1,1 +1,1 @@",
            "-1",
            "\\ No newline at end of file",
            "+1");
  }

  private static List<String> lines(Fixture fixture) throws IOException {
    Gate gate = FixtureSecrets.gate(List.of(fixture));
    return SignatureTrace.of(fixture, gate, Messages.in(Language.EN));
  }
}

package shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.signature.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardListsTest {
  private static final String TICKET = "made-up-test-ticket";
  private static final Messages MESSAGES = Messages.in(Language.EN);

  private final CardLists lists = new CardLists(TICKET);

  @Test
  void theListIsRight() {
    String json = lists.of("pUcDozJB82pb7SkZMDXR3XYOLdbl", 1735689600, "hTdv1F8GDmRgacal");

    Fixture list = Fixture.of("spring.add-card.json", json).withTickets(Ticket.of(TICKET));
    Report report = CardValidator.validate(ValidationRequest.of(list));

    assertThat(report.findings()).extracting(MESSAGES::line).isEmpty();
    assertThat(report.signaturesVerified()).isEqualTo(1);
  }

  @Test
  void anotherNonceIsFoundInTheSignature() {
    String json =
        lists
            .of("pUcDozJB82pb7SkZMDXR3XYOLdbl", 1735689600, "hTdv1F8GDmRgacal")
            .replace("hTdv1F8GDmRgacal", "another");

    Fixture list = Fixture.of("spring.add-card.json", json).withTickets(Ticket.of(TICKET));
    Report report = CardValidator.validate(ValidationRequest.of(list));

    assertThat(report.findings()).extracting(Finding::rule).containsExactly("wrong-signature");
    assertThat(report.findings())
        .extracting(MESSAGES::line)
        .singleElement()
        .asString()
        .startsWith("spring.add-card.json:1:132 wrong-signature: signature ")
        .doesNotContain(TICKET);
  }

  @Test
  void levelsAndTheTimeCanBeSet() {
    String json = lists.of("pUcDozJB82pb7SkZMDXR3XYOLdbl", 1735689600, "hTdv-1F8G");

    ValidationRequest request =
        ValidationRequest.builder(
                List.of(Fixture.of("a.json", json).withTickets(Ticket.of(TICKET))))
            .rules(RuleSet.installed(Map.of("unusual-nonce-characters", Severity.OFF)))
            .now(Instant.parse("2024-06-01T00:00:00Z"))
            .build();

    assertThat(CardValidator.validate(request).findings())
        .extracting(Finding::rule)
        .containsExactly("implausible-timestamp");
  }
}

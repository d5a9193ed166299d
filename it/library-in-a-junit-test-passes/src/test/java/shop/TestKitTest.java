package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;

import io.github.wxcard.testing.CardListAssert;
import io.github.wxcard.testing.CardLists;
import io.github.wxcard.testing.SigningProbe;
import io.github.wxcard.testing.WxCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestKitTest {
  private static final WxCards CARDS = WxCards.withTicket("made-up-test-ticket");

  @RegisterExtension
  static final CardLists LISTS = CardLists.with(CARDS).recordingTo("target/cards");

  /** The class under test has the name of the extension. */
  private final shop.CardLists lists = new shop.CardLists("made-up-test-ticket");

  @Test
  void aRightListPassesInEveryFramework() {
    String json = lists.of("pUcDozJB82pb7SkZMDXR3XYOLdbl", 1735689600, "hTdv1F8GDmRgacal");
    CARDS.assertValid(json);
    CARDS.at("data").assertValid("{\"data\":" + json + "}");
    assertThat(json, CARDS.valid());
    assertThat(json).satisfies(CARDS.condition());
    CardListAssert.assertThat(json).with(CARDS).isValid().hasCards(1).hasVerifiedSignatures(1);
    LISTS.accept(json);
    LISTS.offer("{\"status\":\"up\"}");
  }

  @Test
  void aWrongOneFailsInWords() {
    String json = lists.of("pUcDozJB82pb7SkZMDXR3XYOLdbl", 1735689600, "hTdv1F8GDmRgacal").replace("cardId", "cardid");
    assertThatThrownBy(() -> CARDS.assertValid(json))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("schema-violation", "did you mean", "^^^^");
  }

  @ParameterizedTest
  @MethodSource("io.github.wxcard.testing.SigningProbes#all")
  void theProbesAreThere(SigningProbe probe) {
    assertThatThrownBy(() -> probe.assertSignature("0".repeat(40)))
        .hasMessageStartingWith("signing probe " + probe);
  }
}

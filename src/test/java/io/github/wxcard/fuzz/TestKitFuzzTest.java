package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.wxcard.TestRun;
import io.github.wxcard.testing.WxCards;
import java.nio.charset.StandardCharsets;
import org.hamcrest.StringDescription;

/** Any text passes in a test or fails it, in words that show neither ticket nor raw control. */
class TestKitFuzzTest {
  private static final String TICKET = TestRun.TICKET.reveal();

  @FuzzTest(maxDuration = "12m")
  void anyTextPassesOrFails(FuzzedDataProvider data) {
    boolean leaks = data.consumeBoolean();
    String form = new String(FuzzedForm.of(data).bytes(), StandardCharsets.UTF_8);
    String text = leaks ? form.replace("nonce", TICKET) : form;
    WxCards cards = WxCards.withTicket(TICKET).withNow(TestRun.NOW).withLanguage("en");
    boolean valid = cards.valid().matches(text);
    StringDescription mismatch = new StringDescription();
    cards.valid().describeMismatch(text, mismatch);
    String said = said(cards, text);
    assertThat(said.isEmpty()).isEqualTo(valid);
    for (String shown : new String[] {said, valid ? "" : mismatch.toString()}) {
      assertThat(shown).doesNotContain(TICKET).doesNotContain("failed-rule");
      assertThat(shown.chars().filter(each -> each != '\n' && each != '\r'))
          .noneMatch(Character::isISOControl);
    }
  }

  private static String said(WxCards cards, String text) {
    try {
      cards.assertValid(text);
      return "";
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    }
  }
}

package io.github.wxcard.testing;

import org.assertj.core.api.Condition;
import org.assertj.core.description.Description;

/** A text with right cards, for AssertJ. */
final class AssertJCondition extends Condition<String> {
  private final WxCards cards;

  private AssertJCondition(WxCards cards) {
    this.cards = cards;
    describedAs(new Said(expected()));
  }

  /** Whoever calls this loads AssertJ, and nobody before. */
  static Condition<String> of(WxCards cards) {
    return new AssertJCondition(cards);
  }

  @Override
  public boolean matches(String json) {
    Judgement judgement = cards.judge(json);
    boolean fails = judgement.fails();
    if (fails && judgement.hides(json)) {
      // AssertJ would show the whole text.
      throw new AssertionError(judgement.text());
    }
    describedAs(
        new Said(fails ? expected() + System.lineSeparator() + judgement.text() : expected()));
    return !fails;
  }

  private String expected() {
    return cards.choice().messages().console("kit.expected");
  }

  /** Shown as it is: a text alone would pass for a format. */
  private static final class Said extends Description {
    private final String text;

    Said(String text) {
      this.text = text;
    }

    @Override
    public String value() {
      return text;
    }
  }
}

package io.github.wxcard.testing;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeDiagnosingMatcher;

/** A text with right cards, for Hamcrest. */
final class HamcrestMatcher extends TypeSafeDiagnosingMatcher<String> {
  private final WxCards cards;

  private HamcrestMatcher(WxCards cards) {
    super(String.class);
    this.cards = cards;
  }

  /** Whoever calls this loads Hamcrest, and nobody before. */
  static Matcher<String> of(WxCards cards) {
    return new HamcrestMatcher(cards);
  }

  @Override
  protected boolean matchesSafely(String json, Description mismatch) {
    Judgement judgement = cards.judge(json);
    if (judgement.fails()) {
      mismatch.appendText(judgement.text());
    }
    return !judgement.fails();
  }

  @Override
  public void describeTo(Description description) {
    description.appendText(cards.choice().messages().console("kit.expected"));
  }
}

package io.github.wxcard.testing;

import io.github.wxcard.model.Finding;
import io.github.wxcard.text.Nearest;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What AssertJ says of a text with card lists.
 *
 * <pre>{@code
 * CardListAssert.assertThat(json).with(CARDS).isValid().hasCards(2).hasVerifiedSignatures(2);
 * }</pre>
 */
public final class CardListAssert extends AbstractAssert<CardListAssert, String> {
  private final WxCards cards;
  private @Nullable Judgement judgement;

  private CardListAssert(@Nullable String json, WxCards cards) {
    super(json, CardListAssert.class);
    this.cards = cards;
  }

  /** The assertions about a text; {@link #with} says by which ticket it is signed. */
  public static CardListAssert assertThat(@Nullable String json) {
    return new CardListAssert(json, WxCards.plain());
  }

  /** The same with another configuration. */
  public CardListAssert with(WxCards others) {
    CardListAssert same = new CardListAssert(actual, others);
    same.info.useRepresentation(info.representation());
    return info.hasDescription() ? same.as(info.description()) : same;
  }

  /** Holds that nothing is found at or over the level that fails, and that there are cards. */
  public CardListAssert isValid() {
    if (judgement().fails()) {
      throw failure(judgement().text());
    }
    return this;
  }

  /** Holds that there are so many cards, in all lists together. */
  public CardListAssert hasCards(long count) {
    return counted("kit.cards", count, judgement().report().cards());
  }

  /** Holds that so many signatures are right. */
  public CardListAssert hasVerifiedSignatures(long count) {
    return counted("kit.verified", count, judgement().report().signaturesVerified());
  }

  /**
   * Holds that a rule finds something.
   *
   * @param rule its id, such as {@code wrong-signature}
   * @throws IllegalArgumentException where there is no such rule
   */
  public CardListAssert hasFinding(String rule) {
    List<String> ids = cards.rules().ids();
    if (!ids.contains(rule)) {
      throw new IllegalArgumentException(
          "there is no rule \"" + rule + "\"" + Nearest.hint(rule, ids));
    }
    List<Finding> findings = judgement().report().findings();
    if (findings.stream().noneMatch(finding -> finding.rule().equals(rule))) {
      throw failure(said("kit.finding", rule) + System.lineSeparator() + judgement().text());
    }
    return this;
  }

  private CardListAssert counted(String key, long expected, long actually) {
    if (expected != actually) {
      String text = judgement().report().findings().isEmpty() ? "" : judgement().text();
      String separator = text.isEmpty() ? "" : System.lineSeparator();
      throw failure(said(key, expected, actually) + separator + text);
    }
    return this;
  }

  private String said(String key, Object... arguments) {
    return cards.choice().messages().console(key, arguments);
  }

  private AssertionError failure(String text) {
    return failure("%s", text);
  }

  private Judgement judgement() {
    isNotNull();
    Judgement found = judgement;
    if (found == null) {
      found = cards.judge(actual);
      judgement = found;
    }
    return found;
  }
}

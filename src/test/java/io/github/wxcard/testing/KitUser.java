package io.github.wxcard.testing;

import java.util.function.Function;

/** Code of a project that uses the kit, for class loaders that have little else. */
public final class KitUser implements Function<String, String> {
  @Override
  public String apply(String use) {
    WxCards cards = WxCards.withTicket(Answers.TICKET).withLanguage("en");
    return switch (use) {
      case "assertion" -> asserted(cards);
      case "probes" -> probed();
      case "hamcrest" -> String.valueOf(cards.valid().matches(Answers.list("a1")));
      case "assertj" -> String.valueOf(cards.condition().matches(Answers.list("a1")));
      case "junit" -> accepted(cards);
      default -> throw new IllegalArgumentException(use);
    };
  }

  private static String asserted(WxCards cards) {
    cards.assertValid(Answers.list("a1"));
    cards.allowingNone().assertValid("cards: []");
    try {
      cards.assertValid(Answers.list("a1").replace("\"cardId\"", "\"cardid\"").replace("a1", "a2"));
      return "";
    } catch (AssertionError e) {
      return e.getMessage();
    }
  }

  private static String probed() {
    SigningProbes.all().forEach(probe -> probe.assertSignature(probe.signature()));
    try {
      SigningProbes.all().get(0).assertSignature("");
      return "";
    } catch (AssertionError e) {
      return e.getMessage();
    }
  }

  private static String accepted(WxCards cards) {
    CardLists lists = CardLists.with(cards);
    lists.accept(Answers.list("a1"));
    return "true";
  }
}

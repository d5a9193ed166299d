package shop;

import io.github.wxcard.testing.WxCards;

/** One configuration for all tests. */
final class Kit {
  static final String CARD = "pUcDozJB82pb7SkZMDXR3XYOLdbl";
  static final String OTHER_CARD = "pR7-kQw2Yt_9aLmNcV0xHs4BfGuE";

  /** The ticket of application.properties, which the plugin reads from test-ticket.txt. */
  static final WxCards CARDS = WxCards.withTicket("made-up-test-ticket_it-is-no-secret");

  private Kit() {}
}

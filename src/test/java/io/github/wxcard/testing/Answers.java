package io.github.wxcard.testing;

import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Ticket;
import java.util.List;

/** Answers of a server, as tests meet them. */
final class Answers {
  static final String TICKET = "made-up-test-ticket";
  static final String CARD = "pUcDozJB82pb7SkZMDXR3XYOLdbl";
  static final String OTHER_CARD = "pR7kQw2YtX9aLmNcV0xHs4BfGuEq";

  private Answers() {}

  /** A right list of one card. */
  static String list(String nonce) {
    return "{\"cardList\":[" + entry(CARD, 1735689600L, nonce, "") + "]}";
  }

  static String entry(String card, long timestamp, String nonce, String code) {
    String signature =
        CardSignature.of(Ticket.of(TICKET), List.of(card, Long.toString(timestamp), nonce, code));
    return entry(card, timestamp, nonce, code, signature);
  }

  static String entry(String card, long timestamp, String nonce, String code, String signature) {
    String ext =
        "{\\\"timestamp\\\":%d,\\\"nonce_str\\\":\\\"%s\\\",%s\\\"signature\\\":\\\"%s\\\"}"
            .formatted(
                timestamp,
                nonce,
                code.isEmpty() ? "" : "\\\"code\\\":\\\"" + code + "\\\",",
                signature);
    return "{\"cardId\":\"" + card + "\",\"cardExt\":\"" + ext + "\"}";
  }
}

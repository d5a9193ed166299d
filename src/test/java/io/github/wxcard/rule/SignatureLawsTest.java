package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Report;
import io.github.wxcard.signature.CardSignature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws over random lists. */
class SignatureLawsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @Test
  void aSignedListVerifies() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      List<ObjectNode> cards = new ArrayList<>();
      for (int count = 1 + random.nextInt(5); count > 0; count--) {
        cards.add(card(random));
      }
      Report report = new TestRun().with("a.json", json(cards)).report();
      assertThat(report.findings()).isEmpty();
      assertThat(report.signaturesVerified()).isEqualTo(cards.size());
    }
  }

  @Test
  void anyChangedCharacterIsCaught() throws IOException {
    Random random = new Random(2);
    for (int round = 0; round < 1_000; round++) {
      ObjectNode card = card(random);
      ObjectNode ext = (ObjectNode) MAPPER.readTree(card.get("cardExt").asText());
      List<String> names = new ArrayList<>();
      ext.fieldNames().forEachRemaining(names::add);
      names.remove("outer_str");
      names.add("cardId");
      String name = names.get(random.nextInt(names.size()));
      if (name.equals("cardId")) {
        card.put(name, changed(card.get(name).asText(), LETTERS, random));
      } else if (name.equals("timestamp")) {
        ext.put(name, Long.parseLong(changed(ext.get(name).asText(), "123456789", random)));
      } else {
        String alphabet = name.equals("signature") ? "0123456789abcdef" : LETTERS;
        ext.put(name, changed(ext.get(name).asText(), alphabet, random));
      }
      card.put("cardExt", ext.toString());
      Report report = new TestRun().with("a.json", json(List.of(card))).report();
      assertThat(report.findings().stream().map(finding -> finding.rule()))
          .as(name + " of " + card)
          .contains("wrong-signature");
      assertThat(report.signaturesVerified()).isZero();
    }
  }

  private static ObjectNode card(Random random) {
    ObjectNode ext = MAPPER.createObjectNode();
    String cardId = "p" + text(random, 27);
    long timestamp = 1_500_000_000L + random.nextInt(200_000_000);
    List<String> values = new ArrayList<>(List.of(cardId, Long.toString(timestamp)));
    if (random.nextBoolean()) {
      values.add(put(ext, "code", text(random, 1 + random.nextInt(20))));
    } else if (random.nextBoolean()) {
      values.add(put(ext, "openid", "o" + text(random, 27)));
    }
    ext.put("timestamp", timestamp);
    values.add(put(ext, "nonce_str", text(random, 10 + random.nextInt(23))));
    if (random.nextBoolean()) {
      ext.put("outer_str", "渠道 \"" + text(random, 4));
    }
    ext.put("signature", CardSignature.of(TestRun.TICKET, values));
    return MAPPER.createObjectNode().put("cardId", cardId).put("cardExt", ext.toString());
  }

  private static String put(ObjectNode ext, String name, String value) {
    ext.put(name, value);
    return value;
  }

  private static String json(List<ObjectNode> cards) {
    ArrayNode list = MAPPER.createArrayNode().addAll(cards);
    return MAPPER.createObjectNode().set("cardList", list).toString();
  }

  private static String changed(String text, String alphabet, Random random) {
    int at = random.nextInt(text.length());
    char other;
    do {
      other = alphabet.charAt(random.nextInt(alphabet.length()));
    } while (other == text.charAt(at));
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}

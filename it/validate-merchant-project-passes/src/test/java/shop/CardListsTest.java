package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes what the server makes to target/cards, where the plugin checks it. */
class CardListsTest {
  private static final String[][] CARDS = {
      {"pUcDozJB82pb7SkZMDXR3XYOLdbl", "SHOP-1000", "o1ci9AwmQdnT_pC9Ektru8PczsFL"},
      {"pBhnVMVyZBc0bdOqsatvKTdX5A5x", "SHOP-1001", null},
      {"pZyhIP8qPuZNjtfPfC7TZUFgMbw3", null, "o1ci9AwmQdnT_pC9Ektru8PczsFL"},
      {"p5jAaf2fafJq9bOubHWmKg1k5wLk", null, null},
      {"pkbCuQsQE777LJ5_Vf4FbqPzPUuq", null, "o1ci9AwmQdnT_pC9Ektru8PczsFL"},
      {"p_4SruVsR-O44WWVQTrXIf6eEp5-", null, null},
      {"pnBtQLhbyerRYho-9ZO5oGY7Lxyp", null, "o1ci9AwmQdnT_pC9Ektru8PczsFL"},
      {"pnR0RK1WEomS6PKgyu3A4E_WH5kA", null, null},
  };

  @Test
  void writesAListOfAllCards() throws Exception {
    String ticket = Files.readAllLines(Path.of("src/test/resources/test-ticket.txt")).get(1);
    CardLists lists = new CardLists(ticket);
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode list = mapper.createArrayNode();
    for (int at = 0; at < CARDS.length; at++) {
      list.add(
          lists.entry(CARDS[at][0], CARDS[at][1], CARDS[at][2], 1735689600L + at, "nonce" + at));
    }
    ObjectNode document = mapper.createObjectNode();
    document.set("cardList", list);
    Path target = Files.createDirectories(Path.of("target/cards"));
    mapper.writeValue(target.resolve("all.add-card.json").toFile(), document);
    assertEquals(8, list.size());
  }
}

package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.list.scan.EntryStart;
import io.github.wxcard.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextDeltaTest {
  private static final List<String> PIECES =
      List.of(
          "abcdefgh", "x", " ", "\n", "\r\n", "\r", "é", "卡券", "😀", "\u007f", "12345678901234");

  @Test
  void goesAsFarAsTheTextDoes() {
    Random random = new Random(4);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(12); count > 0; count--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String before = "ab\n".repeat(random.nextInt(3)) + "c".repeat(random.nextInt(3));
      byte[] bytes = (before + text + "abcdefghij").getBytes(StandardCharsets.UTF_8);
      int start = before.length();
      int end = start + text.toString().getBytes(StandardCharsets.UTF_8).length;
      assertThat(TextDelta.over(bytes, start, end).from(after(before)))
          .as(before + "|" + text)
          .isEqualTo(after(before + text));
    }
  }

  @Test
  void aPlaceGoesOnByEntriesAndText() {
    EntryStart place = new EntryStart(3, new Position(2, 5));
    assertThat(place.after(4, new TextDelta(0, 7)))
        .isEqualTo(new EntryStart(7, new Position(2, 12)));
    assertThat(place.after(1, new TextDelta(2, 0)))
        .isEqualTo(new EntryStart(4, new Position(4, 1)));
  }

  /** The position after a text, in the plainest way. */
  private static Position after(String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    return new Position(lines.length, lines[lines.length - 1].length() + 1);
  }
}

package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A list that is nearly right, in as many texts as the fuzzer decides, and bytes of its own in
 * that.
 */
final class FuzzedForm {
  /** One more than are read. */
  private static final int MOST_TEXTS = 9;

  private final byte[] bytes;
  private final Reading reading;

  private FuzzedForm(byte[] bytes, Reading reading) {
    this.bytes = bytes;
    this.reading = reading;
  }

  byte[] bytes() {
    return bytes;
  }

  Reading reading() {
    return reading;
  }

  static FuzzedForm of(FuzzedDataProvider data) {
    Reading reading =
        Reading.AUTO
            .withSyntax(data.pickValue(Syntax.values()))
            .withHandover(data.pickValue(Handover.values()))
            .withTarget(data.pickValue(Target.values()))
            .withCardId(data.consumeBoolean() ? "psBkGKohTL3yGKQRvz4fjHs1yDXr" : null);
    boolean mixed = data.consumeBoolean();
    int texts = data.consumeInt(0, MOST_TEXTS);
    int[] forms = new int[texts];
    for (int at = 0; at < texts; at++) {
      forms[at] = data.consumeInt(0, 10);
    }
    int splices = data.consumeInt(0, 2);
    int[] places = new int[splices];
    String[] spliced = new String[splices];
    for (int at = 0; at < splices; at++) {
      places[at] = data.consumeInt(0, 1 << 16);
      spliced[at] = data.consumeString(data.consumeInt(1, 24));
    }
    FuzzedList list = FuzzedList.of(data, 3);
    String text = new String(list.bytes(), StandardCharsets.UTF_8);
    for (int form : forms) {
      text = within(form, text);
    }
    for (int at = 0; at < splices; at++) {
      int place = places[at] % (text.length() + 1);
      text = text.substring(0, place) + spliced[at] + text.substring(place);
    }
    return new FuzzedForm(
        text.getBytes(StandardCharsets.UTF_8), mixed ? reading.asMixed() : reading);
  }

  private static String within(int form, String text) {
    return switch (form) {
      case 0 -> "{\"data\":" + text + ",\"msg\":\"ok\"}";
      case 1 -> "[0," + text + "]";
      case 2 -> '"' + escaped(text) + '"';
      case 3 -> '"' + escaped(text).replace("\\\"", "&quot;") + '"';
      case 4 -> '"' + URLEncoder.encode(text, StandardCharsets.UTF_8) + '"';
      case 5 -> "wx.addCard({ // cards\n cardList: " + text + " });";
      case 6 -> "<p data-cards='" + text.replace("'", "&#39;") + "'>";
      case 7 -> "data:\n  - " + text.replace("\n", "\n    ") + "\n";
      case 8 -> "data: |\n  " + text.replace("\n", "\n  ") + "\n";
      case 9 -> text.replace("\n", "") + "\n" + text;
      default -> "var cards = '" + escaped(text).replace("\\\"", "\"").replace("'", "\\'") + "';";
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }
}

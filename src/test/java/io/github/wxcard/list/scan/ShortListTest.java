package io.github.wxcard.list.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.json.ValueLines;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a short list that is taken whole, the parser would have told the same. */
class ShortListTest {
  private static final List<DocumentKind> KINDS = List.of(DocumentKind.values());
  private static final int LISTS = Integer.getInteger("wxcard.entries", 20_000);
  private static final String ADD =
      "{\"cardId\":\"p\",\"cardExt\":\"{\\\"timestamp\\\":1700000000,\\\"signature\\\":\\\"0\\\"}\"}";
  private static final String OPEN = "{\"cardId\":\"p\",\"code\":\"c\"}";
  private static final String RESULT =
      "{\"cardId\":\"p\",\"cardExt\":\"{\\\"timestamp\\\":1,\\\"signature\\\":\\\"0\\\"}\",\"code\":\"c\",\"isSuccess\":true}";

  @Test
  void theParserTellsTheSame() throws IOException {
    Random random = new Random(17);
    int taken = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      DocumentKind kind = KINDS.get(seed % KINDS.size());
      String list = new MutatedCards(seed, seed % 2).list(kind, 1 + random.nextInt(4));
      byte[] bytes = changed(list, random).getBytes(StandardCharsets.UTF_8);
      taken += holds(bytes, seed % 4 == 0 ? kind : null) ? 1 : 0;
    }
    assertThat(taken).isBetween(LISTS / 4, LISTS * 3 / 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[" + ADD + "]",
        "{\"cardList\":[" + ADD + "," + ADD + "]}",
        " \r\n{\t\"cardList\" : [ " + OPEN + "\n,\r" + OPEN + " ] } \n",
        "{\"cardList\":[" + RESULT + "]}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":\"addCard:ok\"}",
        "{\n\"errMsg\" : \"addCard:ok\" , \"cardList\":[" + RESULT + "]}",
      })
  void whatIsSurelyRightIsTaken(String list) throws IOException {
    assertThat(holds(list.getBytes(StandardCharsets.UTF_8), null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\ufeff[" + ADD + "]",
        "[]",
        "[" + ADD + "] ]",
        "[" + ADD + ",]",
        "[" + ADD + "," + OPEN + "]",
        "{\"cardList\":[" + ADD + "]",
        "{\"cardList\":[" + ADD + "]},",
        "{\"cardList\":[" + ADD + "],}",
        "{\"cardList\":[" + ADD + "],\"cardList\":[" + ADD + "]}",
        "{\"cardList\":" + ADD + "}",
        "{\"cardList\"[" + ADD + "]}",
        "{\"cardlist\":[" + ADD + "]}",
        "{\"errMsg\":\"a\",\"errMsg\":\"a\",\"cardList\":[" + RESULT + "]}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":\"\\u0061\"}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":\"\u5361\"}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":\"\"}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":\"a}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":\"a\tb\"}",
        "{\"cardList\":[" + RESULT + "],\"errMsg\":null}",
        "{\"errMsg\":\"addCard:ok\"}",
        "{\"cardList\":[{\"cardId\":\"p\"}]}",
        "{\"cardList\":[{\"cardId\":\"p\",\"code\":\"cardExt\"}]}",
        "[" + OPEN + "]",
      })
  void whatIsNotSurelyRightIsParsed(String list) throws IOException {
    assertThat(holds(list.getBytes(StandardCharsets.UTF_8), null)).isFalse();
  }

  @Test
  void theFirstEntryTooManyIsRead() throws IOException {
    for (DocumentKind kind : List.of(DocumentKind.ADD_CARD, DocumentKind.OPEN_CARD)) {
      String entry = kind == DocumentKind.ADD_CARD ? ADD : OPEN;
      String most = (entry + ",").repeat(kind.mostEntries() - 1) + entry;
      assertThat(holds(("[" + most + "]").getBytes(StandardCharsets.UTF_8), kind)).isTrue();
      assertThat(holds(("[" + most + "," + entry + "]").getBytes(StandardCharsets.UTF_8), kind))
          .isFalse();
    }
  }

  @Test
  void aLongListIsParsed() throws IOException {
    String entry = OPEN.replace("\"c\"", "\"" + "c".repeat(40_000) + "\"");
    assertThat(holds(("[" + entry + "]").getBytes(StandardCharsets.UTF_8), DocumentKind.OPEN_CARD))
        .isFalse();
  }

  @Test
  void whatStandsAfterAShortListIsRead() throws IOException {
    for (int length = 32_766; length <= 32_769; length++) {
      String padded = ("[" + ADD + "]") + " ".repeat(length - ADD.length() - 2);
      boolean taken = holds(padded.getBytes(StandardCharsets.UTF_8), null);
      assertThat(taken).isEqualTo(length < 32_768);
      assertThat(holds((padded + "x").getBytes(StandardCharsets.UTF_8), null)).isFalse();
    }
  }

  @Test
  void aListWithAnEntryThatDoesNotSufficeIsParsed() throws IOException {
    byte[] bytes = ("[" + ADD + "," + ADD + "]").getBytes(StandardCharsets.UTF_8);
    Told told = new Told(at -> at == 0);
    DocumentReader.read(new ByteArrayInputStream(bytes), Reading.AUTO, told);
    assertThat(told.cards).isEqualTo(2);
    assertThat(told.taken).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aStreamThatBreaksAfterTheListIsBroken(boolean checked) {
    InputStream breaking =
        new FilterInputStream(
            new ByteArrayInputStream(("[" + ADD + "]").getBytes(StandardCharsets.UTF_8))) {
          @Override
          public int read(byte[] target, int from, int count) throws IOException {
            int read = super.read(target, from, count);
            if (read < 0 && checked) {
              throw new IOException("the disk is gone");
            }
            if (read < 0) {
              throw new IllegalStateException("the disk is gone");
            }
            return read;
          }
        };
    Told told = new Told(at -> true);
    assertThatThrownBy(() -> DocumentReader.read(breaking, Reading.AUTO, told))
        .hasMessage("the disk is gone");
    assertThat(told.cards).isEqualTo(1);
    assertThat(told.taken).isFalse();
  }

  /** Whether a list was taken; what was told of it is that of the parser in any case. */
  private static boolean holds(byte[] bytes, @Nullable DocumentKind kind) throws IOException {
    Told parsed = new Told(null);
    DocumentReader.read(new ByteArrayInputStream(bytes), Reading.AUTO.withKind(kind), parsed);
    Told looked = new Told(at -> true);
    DocumentReader.read(new ByteArrayInputStream(bytes), Reading.AUTO.withKind(kind), looked);
    assertThat(looked.lines)
        .as(() -> new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(parsed.lines);
    assertThat(looked.cards).isEqualTo(parsed.cards);
    return looked.taken;
  }

  private static String results(Document document) {
    return document.results().stream()
        .map(result -> ValueLines.of(result.errMsg()) + " " + result.anySuccess())
        .toList()
        .toString();
  }

  /** A list with something beside it, or something wrong in it. */
  private static String changed(String list, Random random) {
    String message = "\"errMsg\":\"addCard:" + (random.nextBoolean() ? "ok" : "fail \u5361") + "\"";
    return switch (random.nextInt(8)) {
      case 0 -> list.replaceFirst("\\s*}\\s*$", "," + message + "}");
      case 1 -> list.replaceFirst("^\\{", "{ " + message + " , ");
      case 2 -> list.replaceFirst("\\[", "[ ");
      case 3 -> {
        int at = random.nextInt(list.length());
        yield list.substring(0, at)
            + " \n\"{}[],:x\u00e9".charAt(random.nextInt(11))
            + list.substring(at + random.nextInt(2));
      }
      default -> list;
    };
  }

  /** Counts cards, and writes down all else that a reader tells. */
  private static final class Told implements DocumentVisitor {
    private final List<String> lines = new ArrayList<>();
    private final @Nullable IntPredicate suffices;
    private int cards;
    private boolean taken;

    /** Looks at entries where it says which of them suffice. */
    Told(@Nullable IntPredicate suffices) {
      this.suffices = suffices;
    }

    @Override
    public boolean scans() {
      return suffices != null;
    }

    @Override
    public EntryBatch batch(CardList list) {
      return new EntryBatch() {
        private int first;
        private int read;

        @Override
        public EntryScanner scanner() {
          return ScannedEntries.scanner(list.kind());
        }

        @Override
        public void begin(int firstIndex) {
          first = firstIndex;
        }

        @Override
        public boolean suffices(ScannedEntry scanned, int at) {
          return suffices.test(at);
        }

        @Override
        public void card(Card card) {
          read++;
        }

        @Override
        public void secret(String text, Region region) {
          Told.this.secret(text, region);
        }

        @Override
        public void end(int entries) {
          cards += entries;
          taken = first == 0 && read == 0;
        }
      };
    }

    @Override
    public void card(Card card) {
      cards++;
    }

    @Override
    public void secret(String text, Region region) {
      lines.add("secret " + text + " " + region);
    }

    @Override
    public void end(Document document) {
      lines.add(
          document.kind()
              + (document.merchantCoupons() ? " coupons" : "")
              + (document.complete() ? " complete" : "")
              + " "
              + document.bare()
              + results(document)
              + document.error()
              + document.duplicates());
      lines.addAll(document.root() == null ? List.of() : ValueLines.of(document.root()));
      JsonValue first = document.firstEntry();
      lines.add(
          first == null ? "" : first.members().stream().map(Member::name).toList().toString());
    }
  }
}

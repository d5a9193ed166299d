package io.github.wxcard.list.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.json.ValueLines;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.list.entry.EntryParser;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.text.TextDelta;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Entries that are scanned in blocks are read as if they were read one by one. */
class EntryLaneTest {
  private static final List<DocumentKind> KINDS = List.of(DocumentKind.values());
  private static final int LISTS = Integer.getInteger("wxcard.entries", 20_000) / 50;

  @Test
  void entriesAreReadAsWithoutTheLane() throws IOException {
    Random random = new Random(5);
    for (int seed = 0; seed < LISTS; seed++) {
      DocumentKind kind = KINDS.get(seed % KINDS.size());
      String list = new MutatedCards(seed, seed % 5).list(kind, 3 + random.nextInt(130));
      byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
      holds(seed % 2 == 0 ? bytes : mutated(bytes, random), seed % 7 == 0 ? null : kind, seed % 4);
    }
  }

  @Test
  void whatLooksLikeAnEntryInsideAStringIsNone() throws IOException {
    String entry =
        "{\"cardId\":\"x\",\"cardExt\":\"{\\\"outer_str\\\":\\\"}\\\\\"\"},{\"cardId\":\"y },{ },{\"}";
    StringBuilder list = new StringBuilder("{\"cardList\":[" + entry);
    for (int at = 0; at < 3_000; at++) {
      list.append(",{\"cardId\":\"},{\\\"cardId\\\":},{\",\"cardExt\":\"").append(at).append("\"}");
    }
    byte[] bytes = list.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    holds(bytes, DocumentKind.ADD_CARD, 0);
    holds(bytes, DocumentKind.ADD_CARD, 3);
  }

  @Test
  void aListThatIsInterruptedOftenIsReadToItsEnd() throws IOException {
    String entry = "{\"cardId\":\"pFS7Fjg8kV1IdDz01r4SQwMkuCKc\",\"code\":\"abcdefgh\"},";
    String list = "[" + (entry.repeat(70) + "1,").repeat(4_000) + "{}]";
    List<String> told = new ArrayList<>();
    DocumentReader.read(
        new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)),
        Reading.AUTO.withKind(DocumentKind.OPEN_CARD),
        new Told(told, true, at -> true));
    assertThat(told).contains("OPEN_CARD " + 71 * 4_000 + " Absent");
    assertThat(told).filteredOn(line -> line.contains(" NUMBER ")).hasSize(4_000);
  }

  @Test
  void aLongEntryIsReadAmongShortOnes() throws IOException {
    String list =
        new MutatedCards(3, 0).list(DocumentKind.ADD_CARD, 200).replaceAll("]\\s*}?\\s*$", "")
            + ",{\"cardId\":\""
            + "x".repeat(5_000_000)
            + "\"},"
            + new MutatedCards(4, 0).list(DocumentKind.ADD_CARD, 200).replaceAll("^[^\\[]*\\[", "");
    holds(list.getBytes(StandardCharsets.UTF_8), DocumentKind.ADD_CARD, 2);
  }

  @Test
  void whatCameBeforeABrokenStreamIsTold() {
    byte[] bytes =
        new MutatedCards(7, 0).list(DocumentKind.OPEN_CARD, 2_000).getBytes(StandardCharsets.UTF_8);
    List<String> plain = new ArrayList<>();
    List<String> looked = new ArrayList<>();
    for (boolean looks : new boolean[] {false, true}) {
      InputStream breaking =
          new FilterInputStream(new ByteArrayInputStream(bytes, 0, 40_000)) {
            @Override
            public int read(byte[] target, int from, int count) throws IOException {
              int read = super.read(target, from, count);
              if (read < 0) {
                throw new IOException("the disk is gone");
              }
              return read;
            }
          };
      Told told = new Told(looks ? looked : plain, looks, at -> false);
      assertThat(
              catchThrowable(
                  () ->
                      DocumentReader.read(
                          breaking, Reading.AUTO.withKind(DocumentKind.OPEN_CARD), told)))
          .hasMessage("the disk is gone");
    }
    assertThat(looked).isEqualTo(plain).hasSizeGreaterThan(100);
  }

  @Test
  void whatMemoryIsLackingForIsNoMoreOnItsWay() {
    byte[] bytes =
        new MutatedCards(7, 0).list(DocumentKind.OPEN_CARD, 9_000).getBytes(StandardCharsets.UTF_8);
    InputStream hungry =
        new FilterInputStream(new ByteArrayInputStream(bytes, 0, 100_000)) {
          @Override
          public int read(byte[] target, int from, int count) throws IOException {
            int read = super.read(target, from, count);
            if (read < 0) {
              throw new OutOfMemoryError("as if");
            }
            return read;
          }
        };
    Told told = new Told(new ArrayList<>(), true, at -> true);
    try (Threads threads = new Threads(3)) {
      assertThat(
              catchThrowable(
                  () ->
                      DocumentReader.read(
                          hungry, Reading.AUTO.withKind(DocumentKind.OPEN_CARD), told, threads)))
          .isInstanceOf(OutOfMemoryError.class);
      int spare = 0;
      while (threads.takeSpare()) {
        spare++;
      }
      assertThat(spare).isEqualTo(3);
    }
  }

  @Test
  @Timeout(60)
  void anInterruptedThreadReadsToTheEndOfWhatItHasAndStaysInterrupted() throws IOException {
    byte[] bytes =
        new MutatedCards(9, 0).list(DocumentKind.OPEN_CARD, 9_000).getBytes(StandardCharsets.UTF_8);
    Thread reader = Thread.currentThread();
    AtomicBoolean slow = new AtomicBoolean(true);
    IntPredicate slowElsewhere =
        at -> {
          if (Thread.currentThread() != reader && slow.getAndSet(false)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
          }
          return false;
        };
    List<String> lines = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    DocumentReader.read(
        new ByteArrayInputStream(bytes),
        Reading.AUTO.withKind(DocumentKind.OPEN_CARD),
        new Told(plain, false, at -> false));
    try (Threads threads = new Threads(2)) {
      reader.interrupt();
      Told told = new Told(lines, true, slowElsewhere);
      DocumentReader.read(
          new ByteArrayInputStream(bytes),
          Reading.AUTO.withKind(DocumentKind.OPEN_CARD),
          told,
          threads);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(slow).isFalse();
    assertThat(lines).isEqualTo(plain);
  }

  @Test
  void columnsThatDoNotFitAreTheLargest() {
    Position far = new TextDelta(0, Integer.MAX_VALUE).from(new Position(1, 4_000_000));
    assertThat(far).isEqualTo(new Position(1, Integer.MAX_VALUE));
    assertThat(new TextDelta(0, 100).from(far)).isEqualTo(far);
    assertThat(new TextDelta(2, 100).from(far)).isEqualTo(new Position(3, 101));
  }

  @Test
  void placesAfterTheLargestColumnAreThatColumn() throws IOException {
    InputStream entry =
        new ByteArrayInputStream("{\"cardId\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    Position start = new Position(1, Integer.MAX_VALUE - 3);
    EntryParser parser = EntryParser.atEntry(entry, 100, "[", start, DocumentVisitor.NOBODY);
    parser.tokens().next();
    parser.tokens().markIn(parser.file());
    JsonValue value = parser.entry(Path.ROOT.item(0)).value();
    assertThat(value.region().start()).isEqualTo(start);
    assertThat(value.members().get(0).value().region().end())
        .isEqualTo(new Position(1, Integer.MAX_VALUE));
  }

  @Test
  void whatSufficesIsNotRead() throws IOException {
    byte[] bytes =
        new MutatedCards(9, 0).list(DocumentKind.OPEN_CARD, 5_000).getBytes(StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>();
    DocumentReader.read(
        new ByteArrayInputStream(bytes),
        Reading.AUTO.withKind(DocumentKind.OPEN_CARD),
        new Told(all, false, at -> false));
    List<String> some = new ArrayList<>();
    IntPredicate odd = at -> at % 2 == 1;
    DocumentReader.read(
        new ByteArrayInputStream(bytes),
        Reading.AUTO.withKind(DocumentKind.OPEN_CARD),
        new Told(some, true, odd));
    assertThat(some).isSubsetOf(all);
    assertThat(some).filteredOn(line -> line.startsWith("OPEN_CARD")).hasSizeBetween(2_400, 2_600);
  }

  private static void holds(byte[] bytes, @Nullable DocumentKind kind, int threads)
      throws IOException {
    List<String> plain = new ArrayList<>();
    DocumentReader.read(
        new ByteArrayInputStream(bytes),
        Reading.AUTO.withKind(kind),
        new Told(plain, false, at -> false));
    List<String> looked = new ArrayList<>();
    Told told = new Told(looked, true, at -> false);
    if (threads < 2) {
      DocumentReader.read(new ByteArrayInputStream(bytes), Reading.AUTO.withKind(kind), told);
    } else {
      try (Threads shared = new Threads(threads)) {
        DocumentReader.read(
            new ByteArrayInputStream(bytes), Reading.AUTO.withKind(kind), told, shared);
      }
    }
    assertThat(looked)
        .as(() -> new String(bytes, 0, Math.min(bytes.length, 5_000), StandardCharsets.UTF_8))
        .isEqualTo(plain);
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] other = bytes.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(4)) {
      case 0 -> other[at] = (byte) "\"\\{}[],:x\n ".charAt(random.nextInt(11));
      case 1 -> other[at] = (byte) random.nextInt(256);
      case 2 -> other = Arrays.copyOf(bytes, at);
      default -> System.arraycopy(bytes, at, other, at / 2, bytes.length - at);
    }
    return other;
  }

  /** Writes down what a reader tells. */
  private static class Told implements DocumentVisitor {
    private final List<String> lines;
    private final boolean looks;
    private final IntPredicate suffices;

    Told(List<String> lines, boolean looks, IntPredicate suffices) {
      this.lines = lines;
      this.looks = looks;
      this.suffices = suffices;
    }

    @Override
    public boolean scans() {
      return looks;
    }

    @Override
    public EntryBatch batch(CardList list) {
      List<String> own = new ArrayList<>();
      Told told = new Told(own, false, at -> false);
      return new EntryBatch() {
        @Override
        public EntryScanner scanner() {
          return ScannedEntries.scanner(list.kind());
        }

        @Override
        public void begin(int firstIndex) {}

        @Override
        public boolean suffices(ScannedEntry scanned, int at) {
          return suffices.test(at);
        }

        @Override
        public void card(Card card) {
          told.card(card);
        }

        @Override
        public void secret(String text, Region region) {
          told.secret(text, region);
        }

        @Override
        public void end(int entries) {
          lines.addAll(own);
        }
      };
    }

    @Override
    public void card(Card card) {
      lines.add(card.kind() + " " + card.index() + " " + card.ext().getClass().getSimpleName());
      lines.addAll(ValueLines.of(card.value()));
      if (card.ext().object() != null) {
        lines.addAll(ValueLines.of(card.ext().object()));
      }
      card.duplicates()
          .forEach(
              twice -> lines.add(twice.name() + twice.again().region() + twice.first().region()));
    }

    @Override
    public void secret(String text, Region region) {
      lines.add("secret " + text + " " + region);
    }

    @Override
    public void end(Document document) {
      lines.add(
          document.kind()
              + " "
              + document.complete()
              + " "
              + document.results()
              + " "
              + document.duplicates().size()
              + (document.error() == null
                  ? ""
                  : document.error().reason()
                      + " "
                      + document.error().ref().region()
                      + " "
                      + document.error().ref().path()));
      if (document.root() != null) {
        lines.addAll(ValueLines.of(document.root()));
      }
    }
  }
}

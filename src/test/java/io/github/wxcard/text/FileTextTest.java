package io.github.wxcard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.ContentReference;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are those of the text, however it is read and however much of it is held. */
class FileTextTest {
  private static final String[] PIECES = {"abc", " ", "\n", "\r\n", "\r", "é", "卡券", "😀", "\""};

  private final Random random = new Random(21);
  private final String text = text(20_000);

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 100, 8_192, 100_000})
  void placesAreThoseOfTheText(int chunk) throws IOException {
    FileText window = window(text, chunk, "", Position.START);
    for (int round = 0; round < 200; round++) {
      int start = offset(0, text.length());
      int end = offset(start, text.length());
      window.charAt(end);
      assertThat(window.region(start, end)).isEqualTo(region(start, end));
      assertThat(window.charAt(start)).isEqualTo(text.charAt(start));
    }
    assertThat(window.charAt(text.length())).isEqualTo(CharInput.END);
    int length = text.length();
    assertThat(window.region(length, length)).isEqualTo(region(length, length));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 100, 8_192})
  void whatWasReadMayBeForgottenUpToAMark(int chunk) throws IOException {
    FileText window = window(text, chunk, "", Position.START);
    StringBuilder read = new StringBuilder();
    char[] some = new char[300];
    int mark = 0;
    for (int count = window.read(some, 0, 300); count > 0; count = window.read(some, 0, 300)) {
      read.append(some, 0, count);
      int end = Math.min(offset(read.length() - count, read.length()), text.length());
      assertThat(window.region(mark, end)).isEqualTo(region(mark, end));
      if (random.nextInt(4) == 0) {
        mark = end;
        window.mark(location(mark));
        assertThat(window.markOffset()).isEqualTo(mark);
      }
    }
    assertThat(read.toString()).isEqualTo(text + " ");
  }

  @Test
  void theRestOfAFileHasItsPlacesInTheWholeFile() throws IOException {
    int from = offset(5_000, 5_100);
    ReplayableInput source =
        new ReplayableInput(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    FileText whole = new FileText(source, 64, "", Position.START);
    whole.charAt(from - 1_000);
    char[] some = new char[from - 1_000];
    for (int read = 0; read < some.length; ) {
      read += whole.read(some, read, some.length - read);
    }
    whole.mark(location(from - 1_000));
    whole.charAt(from + 200);
    whole.giveBack(from, source);
    byte[] bytes = source.readAllBytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(text.substring(from));
    FileText window = window(text.substring(from), 64, "[[", position(from));
    for (int round = 0; round < 100; round++) {
      int start = offset(from, from + 9_000);
      int end = offset(start, start + 2_000);
      window.charAt(end - from + 2);
      assertThat(window.region(start - from + 2, end - from + 2)).isEqualTo(region(start, end));
    }
    assertThat(window(text, 64, "[[", Position.START).charAt(1)).isEqualTo('[');
    // The parser counts from the lead.
    window.mark(new JsonLocation(ContentReference.unknown(), -1, 2, 1, 3));
    assertThat(window.region(2, 2)).isEqualTo(region(from, from));
    int next = text.indexOf('\n', from) + 1;
    int line = position(next).line() - position(from).line() + 1;
    window.mark(new JsonLocation(ContentReference.unknown(), -1, next - from + 2, line, 1));
    assertThat(window.region(next - from + 2, next - from + 2)).isEqualTo(region(next, next));
  }

  @Test
  void aMarkMayStandFarAfterTheOneBefore() throws IOException {
    FileText window = window(text, 8_192, "", Position.START);
    window.charAt(text.length());
    for (int mark : new int[] {0, 3_000, 7_777, 13_000}) {
      int from = offset(mark, mark);
      int end = offset(mark + 5_000, mark + 6_500);
      window.mark(location(from));
      assertThat(window.region(end, end)).isEqualTo(region(end, end));
    }
  }

  @Test
  void whatIsForgottenIsNoPartOfAnEntry() throws IOException {
    int longest = 16_000_000;
    FileText window = blanks(longest + 100_000, 8_192);
    char[] some = new char[8_192];
    long offset = 0;
    for (int count = window.read(some, 0, 8_192); count > 0; count = window.read(some, 0, 8_192)) {
      offset += count;
      window.mark(new JsonLocation(ContentReference.unknown(), -1, offset, 1, (int) offset + 1));
    }
    assertThat(offset).isEqualTo(longest + 100_000 + 1);
  }

  @Test
  void anEntryMayHaveSixteenMillionCharacters() throws IOException {
    FileText window = blanks(16_100_000, 64);
    assertThat(window.charAt(16_000_000)).isEqualTo(' ');
    assertThatThrownBy(() -> window.charAt(16_000_064)).isInstanceOf(EntryTooLongException.class);
  }

  @Test
  void aStreamMayGiveNothingForOnce() throws IOException {
    InputStream slow =
        new ByteArrayInputStream(new byte[] {'a', 'b'}) {
          private boolean given;

          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            given = !given;
            return given ? 0 : super.read(target, offset, 1);
          }
        };
    FileText window = new FileText(slow);
    assertThat(window.charAt(1)).isEqualTo('b');
    assertThat(window.charAt(2)).isEqualTo(CharInput.END);
  }

  @Test
  void aTokenAtTheEndEndsThere() throws IOException {
    CharInput nothing = offset -> CharInput.END;
    assertThat(nothing.tokenEnd(3)).isEqualTo(3);
  }

  @Test
  void invalidBytesAreToldWhereTheyStandAndOnlyThere() throws IOException {
    byte[] bytes = ("ab\"" + "é".repeat(100) + "\u0001").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    FileText window = new FileText(new ByteArrayInputStream(bytes), 64, "", Position.START);
    char[] all = new char[103];
    int read = 0;
    while (read < 103) {
      read += window.read(all, read, 103 - read);
    }
    assertThatThrownBy(() -> window.read(all, 0, 1))
        .isInstanceOfSatisfying(
            InvalidUtf8Exception.class, e -> assertThat(e.offset()).isEqualTo(103));
    assertThatThrownBy(() -> window.charAt(103)).isInstanceOf(InvalidUtf8Exception.class);
    assertThat(window.token(2)).isEqualTo(new Region(new Position(1, 3), new Position(1, 104)));
  }

  @Test
  void aReturnBeforeAnInvalidByteEndsALine() throws IOException {
    byte[] bytes = {'a', '\r', (byte) 0xff};
    FileText window = new FileText(new ByteArrayInputStream(bytes), 64, "", Position.START);
    assertThat(window.charAt(1)).isEqualTo('\r');
    assertThat(window.region(2, 2).start()).isEqualTo(new Position(2, 1));
  }

  @Test
  void tokensEndBeforeWhatEndsThemOrWithTheText() throws IOException {
    String list = "[12 , 3\t,true:\"a\\\"b\",null]x\"open\\";
    FileText words = window("true ,false,nul\tx", 64, "", Position.START);
    assertThat(token(words, "true ,false,nul\tx", 0)).isEqualTo("true");
    assertThat(token(words, "true ,false,nul\tx", 6)).isEqualTo("false");
    assertThat(token(words, "true ,false,nul\tx", 12)).isEqualTo("nul");
    FileText window = window(list, 64, "", Position.START);
    assertThat(token(window, list, 0)).isEqualTo("[");
    assertThat(token(window, list, 1)).isEqualTo("12");
    assertThat(token(window, list, 6)).isEqualTo("3");
    assertThat(token(window, list, 9)).isEqualTo("true");
    assertThat(token(window, list, 14)).isEqualTo("\"a\\\"b\"");
    assertThat(token(window, list, 21)).isEqualTo("null");
    assertThat(token(window, list, 26)).isEqualTo("x");
    assertThat(token(window, list, list.length())).isEmpty();
    assertThat(window.token(list.indexOf("\"open")).end().column())
        .isGreaterThanOrEqualTo(list.length());
  }

  @Test
  void aFileThatCannotBeReadOnIsSaidToBeSo() throws IOException {
    InputStream gone = InputStream.nullInputStream();
    gone.close();
    FileText window = new FileText(gone);
    assertThatThrownBy(() -> window.token(0)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void closingClosesTheFile() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    new FileText(in).close();
    assertThat(closed).isTrue();
  }

  private static String token(FileText window, String line, int start) {
    Region region = window.token(start);
    return line.substring(region.start().column() - 1, region.end().column() - 1);
  }

  private static FileText blanks(int length, int chunk) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) ' ');
    return new FileText(new ByteArrayInputStream(bytes), chunk, "", Position.START);
  }

  private static FileText window(String text, int chunk, String lead, Position start) {
    return new FileText(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), chunk, lead, start);
  }

  private JsonLocation location(int offset) {
    Position position = position(offset);
    return new JsonLocation(
        ContentReference.unknown(), -1, offset, position.line(), position.column());
  }

  private Region region(int start, int end) {
    return new Region(position(start), position(end));
  }

  /** Line and column of an offset, in the plainest way. */
  private Position position(int offset) {
    String[] lines = text.substring(0, offset).split("\r\n|\r|\n", -1);
    return new Position(lines.length, lines[lines.length - 1].length() + 1);
  }

  /** A random offset, not between a CR and its LF. */
  private int offset(int from, int to) {
    int offset = from + random.nextInt(Math.min(to, text.length()) - from + 1);
    boolean between = offset > 0 && text.startsWith("\r\n", offset - 1);
    return between ? offset - 1 < from ? offset + 1 : offset - 1 : offset;
  }

  private String text(int length) {
    StringBuilder made = new StringBuilder();
    while (made.length() < length) {
      made.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return made.toString();
  }
}

package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.BuildFolder;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.signature.CardSignature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands twice since a test was renamed, and what it wrote before was not deleted. */
class LeftOverFilesTest {
  private static final Instant BEGAN = Instant.parse("2026-01-01T10:00:00Z");
  private static final Instant BEFORE = BEGAN.minusSeconds(3600);
  private static final Instant DURING = BEGAN.plusSeconds(5);
  private static final String CARD = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";
  private static final String LIST = list();

  @Test
  void aFileThatAnEarlierBuildLeftIsNamedWhicheverComesFirst() {
    assertThat(
            keys(
                written("target/cards/Old.json", BEFORE),
                written("target/cards/Renamed.json", DURING)))
        .containsExactly("reused-nonce.first-left-over", "reused-code.first-left-over");
    assertThat(
            keys(
                written("target/cards/New.json", DURING), written("target/cards/Old.json", BEFORE)))
        .containsExactly("reused-nonce.left-over", "reused-code.left-over");
  }

  @Test
  void ofTwoThatWereLeftItIsTheOlderOne() {
    assertThat(
            keys(
                written("target/cards/a.json", BEFORE),
                written("target/cards/b.json", BEFORE.minusSeconds(60))))
        .containsExactly("reused-nonce.left-over", "reused-code.left-over");
  }

  @Test
  void itIsNoExcuseForFilesOfThisBuildOrOfTheSources() {
    assertThat(keys(written("target/cards/a.json", DURING), written("target/cards/b.json", DURING)))
        .containsExactly("reused-nonce", "reused-code");
    assertThat(keys(written("src/cards/a.json", BEFORE), written("src/cards/b.json", BEFORE)))
        .containsExactly("reused-nonce", "reused-code");
    assertThat(keys(written("targets/a.json", BEFORE), written("targets/b.json", BEFORE)))
        .containsExactly("reused-nonce", "reused-code");
    assertThat(keys(written("target/a.json", null), written("target/b.json", null)))
        .containsExactly("reused-nonce", "reused-code");
  }

  @Test
  void itIsNoExcuseWithinOneFile() {
    String twice = LIST.replace("]", "," + LIST.substring(1));
    assertThat(keys(written("target/a.json", BEFORE, twice)))
        .containsExactly("reused-nonce", "reused-code");
  }

  /**
   * Some file systems round times down, so that a file seems older than the build that wrote it.
   */
  @Test
  void aTimeThatWasRoundedDownIsNoEarlierBuild() {
    assertThat(
            keys(
                written("target/a.json", BEGAN.minusMillis(1_900)),
                written("target/b.json", DURING)))
        .containsExactly("reused-nonce", "reused-code");
  }

  @Test
  void theTimeIsThatOfTheFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), LIST);
    Files.setLastModifiedTime(file, FileTime.from(BEFORE));
    assertThat(Source.of(file).written()).isEqualTo(BEFORE);
    assertThat(Source.of(LIST).written()).isNull();
  }

  private static List<String> keys(Fixture... fixtures) {
    ValidationRequest request =
        ValidationRequest.builder(List.of(fixtures))
            .now(TestRun.NOW)
            .buildFolder(new BuildFolder("target", BEGAN))
            .build();
    return CardValidator.validate(request).findings().stream()
        .map(finding -> finding.message().key())
        .filter(key -> key.startsWith("reused-"))
        .sorted((one, other) -> other.compareTo(one))
        .toList();
  }

  private static Fixture written(String name, @Nullable Instant time) {
    return written(name, time, LIST);
  }

  private static Fixture written(String name, @Nullable Instant time, String json) {
    Source bytes = Source.of(json);
    Source source =
        new Source() {
          @Override
          public InputStream open() throws IOException {
            return bytes.open();
          }

          @Override
          public @Nullable Instant written() {
            return time;
          }
        };
    return Fixture.of(name, "").withSource(source).withTickets(TestRun.TICKET);
  }

  private static String list() {
    String values = "1718000123,\\\"code\\\":\\\"123\\\",\\\"nonce_str\\\":\\\"a\\\"";
    String signature = CardSignature.of(TestRun.TICKET, List.of(CARD, "1718000123", "123", "a"));
    return "[{\"cardId\":\""
        + CARD
        + "\",\"cardExt\":\"{\\\"timestamp\\\":"
        + values
        + ",\\\"signature\\\":\\\""
        + signature
        + "\\\"}\"}]";
  }
}

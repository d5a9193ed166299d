package io.github.wxcard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class CardListsTest {
  private static final WxCards CARDS = WxCards.withTicket(Answers.TICKET).withLanguage("en");

  /** Where the classes below keep their lists. */
  @TempDir static Path folder;

  @Test
  void rightListsAreKeptUnderTheNamesOfTheirTests() throws IOException {
    Path cards = folder.resolve("kept");
    Kept.lists = CardLists.with(CARDS).recordingTo(cards);
    Files.createDirectories(cards);
    String name = Kept.class.getName();
    Files.writeString(cards.resolve(name + ".gone-1.json"), "of an earlier run");
    Files.writeString(cards.resolve(name + "Other.stays-1.json"), "of another class");

    run(Kept.class, 4, 0);

    assertThat(names(cards))
        .containsExactlyInAnyOrder(
            name + "$Inside.adds-1.json",
            name + ".each-1.json",
            name + ".each-2.json",
            name + ".sendsTwo-1.json",
            name + ".sendsTwo-2.txt",
            name + "Other.stays-1.json");
    assertThat(cards.resolve(name + ".sendsTwo-1.json")).hasContent(Answers.list("a1"));
  }

  @Test
  void noncesAreComparedOverAClass() {
    Repeated.lists = CardLists.with(CARDS);
    Throwable failure = run(Repeated.class, 1, 1).get(0);
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .message()
        .contains("error reused-nonce", "stands already at", "Repeated.first-1.json:1:")
        .contains("Repeated.second-1.json");
  }

  @Test
  void aTestThatRunsAgainRepeatsNothing() {
    Repeated.lists = CardLists.with(CARDS);
    Once.lists = Repeated.lists;
    run(Once.class, 1, 0);
    run(Once.class, 1, 0);
  }

  @Test
  void codesAndCardsOfSeveralClassesAreCompared() {
    CardLists lists = CardLists.with(CARDS);
    lists.accept(Answers.entry(Answers.CARD, 1735689600L, "n1", "9001"));
    lists.accept(Answers.entry(Answers.OTHER_CARD, 1735689600L, "n2", "9001"));
    assertThatThrownBy(() -> lists.accept(Answers.entry(Answers.CARD, 1735689600L, "n3", "9001")))
        .hasMessageContaining("reused-code");
  }

  @Test
  void whatIsWrongFailsAtOnceAndIsNotKept() throws IOException {
    Path cards = folder.resolve("wrong");
    CardLists lists = CardLists.with(CARDS).recordingTo(cards.toString());
    String wrong = Answers.list("a1").replace("a1", "a2");
    assertThatThrownBy(() -> lists.accept(wrong)).hasMessageContaining("wrong-signature");
    assertThatThrownBy(() -> lists.offer(wrong)).hasMessageContaining("wrong-signature");
    assertThatThrownBy(() -> lists.accept("{\"status\":500}"))
        .hasMessageContaining("unknown-document");
    assertThat(cards).doesNotExist();
  }

  @Test
  void whatHoldsNoListIsPassedOver() {
    CardLists lists = CardLists.with(CARDS).recordingTo(folder.resolve("none"));
    lists.offer("{\"status\":500}");
    lists.offer("<html>");
    lists.offer("");
    lists.offer(null);
    assertThat(folder.resolve("none")).doesNotExist();
    lists.offer(Answers.list("a1"));
    assertThat(names(folder.resolve("none"))).containsExactly("list-1.json");
  }

  @Test
  void theNameOfAFileSettlesItsKindToo() {
    CardLists lists = CardLists.with(CARDS.kind("open-card")).recordingTo(folder.resolve("kind"));
    String opened = "{\"cardList\":[{\"cardId\":\"" + Answers.CARD + "\",\"code\":\"1\"}]}";
    lists.accept(opened);
    lists.accept(opened);
    assertThat(names(folder.resolve("kind")))
        .containsExactlyInAnyOrder("list-1.open-card.json", "list-2.open-card.json");
  }

  @Test
  void theRuleCanBeSetOff() {
    CardLists lists = CardLists.with(CARDS.withRules("reused-nonce=off"));
    lists.accept(Answers.list("a1"));
    lists.accept(Answers.list("a1"));
  }

  private static List<Throwable> run(Class<?> type, long right, long wrong) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.succeeded(right).failed(wrong))
        .failed()
        .stream()
        .map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow())
        .toList();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static class Kept {
    @RegisterExtension static CardLists lists = CardLists.with(CARDS);

    @Test
    void sendsTwo() {
      lists.accept(Answers.list("a1"));
      lists.accept("<script>wx.addCard(" + Answers.list("a2") + ")</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b1", "b2"})
    void each(String nonce) {
      lists.accept(Answers.list(nonce));
    }

    @Nested
    class Inside {
      @Test
      void adds() {
        lists.accept(Answers.list("c1"));
      }
    }
  }

  static class Repeated {
    @RegisterExtension static CardLists lists = CardLists.with(CARDS);

    @Test
    void first() {
      lists.accept(Answers.list("r1"));
    }

    @Test
    void second() {
      lists.accept(Answers.list("r1"));
    }
  }

  static class Once {
    @RegisterExtension static CardLists lists = CardLists.with(CARDS);

    @Test
    void sends() {
      lists.accept(Answers.list("o1"));
    }
  }
}

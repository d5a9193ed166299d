package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.sign.CardSigner;
import io.github.wxcard.sign.SignedFixture;
import io.github.wxcard.sign.SigningRequest;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Entries with thousands of mistakes: time in proportion to them, and right places. */
@Timeout(60)
class ManyFindingsTest {
  private static final int MANY = 20_000;

  @Test
  void namesThatStandTwiceInAnEntry() {
    String head = "[{\"cardId\":\"x\"," + members(MANY);
    holds(head, index -> ",\n\"k%d\":1".formatted(index), "}]", 1);
  }

  @Test
  void unknownMembersOfTheRoot() {
    // Under a name that does not settle it, this would be an answer.
    holds("a.add-card.json", "{\"cardList\":[]", index -> ",\n\"k%d\":1".formatted(index), "}", 1);
  }

  @Test
  void namesThatStandTwice() {
    holds(
        "{\"cardList\":[],\"x\":{" + members(MANY),
        index -> ",\n\"k%d\":1".formatted(index),
        "}}",
        1);
  }

  @Test
  void namesThatStandTwiceInsideACardExt() {
    holds(
        "[\n{\"cardId\":\"x\",\"cardExt\":\"{" + members(MANY).replace("\"", "\\\""),
        index -> ",\\n\\\"k%d\\\":1".formatted(index),
        "}\"}]",
        2);
  }

  @Test
  void unknownMembersOfAnEntryAreToldAtOnce() {
    List<Finding> findings = TestRun.findings("[{\"cardId\":\"x\"," + members(MANY) + "}]");
    assertThat(findings).filteredOn(found -> found.rule().equals("unknown-member")).hasSize(1);
  }

  @Test
  void wrongEntriesOfAListThatIsSigned() {
    String entry = "{\"cardId\":\"\",\"cardExt\":{\"timestamp\":\"no\"}}";
    String list = "[" + (entry + ",").repeat(MANY) + entry + "]";
    SigningRequest request =
        new SigningRequest(
            List.of(Fixture.of("a.json", list).withTickets(TestRun.TICKET)),
            RuleSet.builtIn(Map.of()),
            TestRun.NOW,
            true,
            true,
            () -> "n");
    SignedFixture signed = CardSigner.sign(request).get(0);
    assertThat(signed.cards()).isEqualTo(MANY + 1);
    assertThat(signed.changed()).isZero();
    assertThat(signed.leftAlone()).hasSizeGreaterThan(MANY);
  }

  @Test
  void secretsOfManyFiles() {
    TestRun run = new TestRun();
    for (int at = 0; at < MANY; at++) {
      run.with("f" + at + ".json", "[{\"cardId\":\"x\",\"secret\":\"a-secret-" + at + "\"}]");
    }
    assertThat(run.report().findings()).hasSizeGreaterThan(2 * MANY);
  }

  private static String members(int count) {
    return IntStream.range(0, count)
        .mapToObj("\"k%d\":1"::formatted)
        .collect(Collectors.joining(","));
  }

  private static void holds(String head, IntFunction<String> member, String tail, int onLine) {
    holds("test.json", head, member, tail, onLine);
  }

  private static void holds(
      String name, String head, IntFunction<String> member, String tail, int onLine) {
    StringBuilder list = new StringBuilder(head);
    IntStream.range(0, MANY).forEach(index -> list.append(member.apply(index)));
    List<Finding> findings =
        new TestRun()
            .kind(DocumentKind.ofFileName(name).orElse(null))
            .with(name, list.append(tail).toString())
            .report()
            .findings();
    assertThat(findings).hasSizeGreaterThanOrEqualTo(MANY);
    Finding last = findings.get(findings.size() - 1);
    String written = member.apply(MANY - 1);
    String text = list.toString();
    int lineStart = text.lastIndexOf('\n') + 1;
    int key = text.lastIndexOf(written) + written.indexOf('k') - lineStart;
    assertThat(last.location().region().end().column()).isGreaterThan(key);
    assertThat(last.location().region().start().line()).isEqualTo(onLine == 1 ? MANY + 1 : onLine);
  }
}

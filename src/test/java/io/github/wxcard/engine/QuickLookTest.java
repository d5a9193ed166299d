package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.TestRun;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Whatever passes the scan would have given no finding had it been read.
 *
 * <p>The profile {@code entries} holds it over millions of them.
 */
class QuickLookTest {
  private static final List<DocumentKind> KINDS = List.of(DocumentKind.values());
  private static final int ENTRIES = Integer.getInteger("wxcard.entries", 20_000);

  /** A rule that finds nothing, and clears nothing: every entry is read. */
  @RuleInfo(id = "never-clears", summary = "Clears no entry.", level = Severity.INFO)
  public static final class NeverClears implements CardRule {
    @Override
    public Set<DocumentKind> kinds() {
      return Set.of(DocumentKind.values());
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {}
  }

  /** A rule that counts what is read. */
  @RuleInfo(id = "counts", summary = "Counts entries.", level = Severity.INFO)
  public static final class Counts implements CardRule {
    private final AtomicInteger read = new AtomicInteger();

    @Override
    public Set<DocumentKind> kinds() {
      return Set.of(DocumentKind.values());
    }

    @Override
    public boolean clears(ScannedEntry scanned, RuleContext context) {
      return true;
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      read.incrementAndGet();
    }
  }

  private final Counts counts = new Counts();
  private long cards;

  @Test
  void nothingThatARuleRejectsPasses() {
    Random random = new Random(11);
    for (int seed = 0; cards < ENTRIES; seed++) {
      DocumentKind kind =
          random.nextInt(4) > 0 ? DocumentKind.ADD_CARD : KINDS.get(seed % KINDS.size());
      MutatedCards source = new MutatedCards(seed, 1 + seed % 9);
      holds(source.list(kind, 20 + random.nextInt(60)), kind, levels(random), 1);
    }
    assertThat(counts.read.get())
        .as("entries that were read")
        .isBetween((int) cards / 5, (int) cards * 4 / 5);
  }

  @Test
  void shortListsGiveTheSame() {
    Random random = new Random(12);
    int lists = ENTRIES / 10;
    for (int seed = 0; seed < lists; seed++) {
      DocumentKind kind = KINDS.get(seed % KINDS.size());
      String list = new MutatedCards(seed, seed % 2).list(kind, 1 + random.nextInt(4));
      if (kind == DocumentKind.ADD_CARD_RESULT && random.nextInt(3) > 0) {
        String outcome = random.nextInt(5) == 0 ? "fail" : "ok";
        list = list.replaceFirst("^\\{", "{\"errMsg\":\"addCard:" + outcome + "\",");
      }
      holds(list, seed % 4 == 0 ? kind : null, levels(random), 1);
    }
    assertThat(counts.read.get())
        .as("entries that were read")
        .isBetween((int) cards / 5, (int) cards * 4 / 5);
  }

  @Test
  void largeListsGiveTheSameOnAnyNumberOfThreads() {
    for (int seed = 0; seed < 12; seed++) {
      DocumentKind kind = KINDS.get(seed % KINDS.size());
      String list = new MutatedCards(seed, seed % 4 == 0 ? 0 : 1).list(kind, 4_000);
      holds(list, seed % 2 == 0 ? kind : null, Map.of(), 1 + seed % 4);
    }
  }

  private void holds(String list, DocumentKind kind, Map<String, Severity> levels, int threads) {
    Report read = report(list, kind, levels, new NeverClears(), 1);
    Report scanned = report(list, kind, levels, counts, threads);
    assertThat(scanned.findings()).as(list).isEqualTo(read.findings());
    assertThat(scanned.cards()).as(list).isEqualTo(read.cards());
    assertThat(scanned.signaturesVerified()).as(list).isEqualTo(read.signaturesVerified());
    assertThat(scanned.secrets()).as(list).isEqualTo(read.secrets());
    cards += read.cards();
  }

  private static Report report(
      String list, DocumentKind kind, Map<String, Severity> levels, Rule more, int threads) {
    List<Rule> rules = new ArrayList<>(RuleSet.builtIn(Map.of()).rules());
    rules.add(more);
    ValidationRequest request = new TestRun().kind(kind).with("list.json", list).request();
    return CardValidator.validate(
        ValidationRequest.builder(request.fixtures())
            .rules(new RuleSet(rules, levels))
            .now(request.now())
            .threads(threads)
            .explainSignatures(20)
            .build());
  }

  /** Some rules are off: what the others clear must not depend on them. */
  private static Map<String, Severity> levels(Random random) {
    if (random.nextBoolean()) {
      return Map.of();
    }
    List<Rule> rules = RuleSet.builtIn(Map.of()).rules();
    return Map.of(
        rules.get(random.nextInt(rules.size() / 2)).info().id(),
        Severity.OFF,
        rules.get(rules.size() / 2 + random.nextInt(rules.size() / 2)).info().id(),
        Severity.OFF);
  }
}

package io.github.wxcard.engine.findings;

import static io.github.wxcard.CardJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.CardJson;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.findings.FindingBatch.Fresh;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.rule.run.UnreadableFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of more findings than there is room for, the first are listed, and all are counted. */
class FindingRoomTest {
  /** Entries with an error and a warning each, over several blocks; codes that stand twice. */
  private static final String LIST = list(9_000);

  private static String list(int entries) {
    return IntStream.range(0, entries)
        .mapToObj(FindingRoomTest::entry)
        .collect(Collectors.joining(",\n", json("{'cardList':["), json("],'more':1,'more':2}")));
  }

  private static String entry(int at) {
    return CardJson.card("short")
        .with("code", "c" + at % 5_000)
        .with("timestamp", 1718000123)
        .with("nonce_str", "n" + at)
        .entry();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 10_000, 1_000_000, 2_500_000, 4_000_000})
  void whatIsListedComesFirstWhateverTheThreads(long room) {
    Report whole = report(1, FindingRoom.ENDLESS);
    Report cut = report(1, room);
    assertThat(report(3, room).findings()).isEqualTo(cut.findings());
    assertThat(report(8, room).findings()).isEqualTo(cut.findings());
    List<Finding> listed = new ArrayList<>(cut.findings());
    listed.removeIf(UnreadableFile::isCut);
    int files = cut.findings().size() - listed.size();
    assertThat(files).isBetween(1, 20);
    assertThat(listed.stream().mapToLong(FindingSize::of).sum()).isLessThanOrEqualTo(room);
    for (int file = 0; file < 20; file++) {
      List<Finding> first = on("f" + (char) ('a' + file) + ".json", listed);
      List<Finding> all = on("f" + (char) ('a' + file) + ".json", whole.findings());
      assertThat(first).isEqualTo(all.subList(0, first.size()));
    }
    assertThat(cut.count(Severity.ERROR)).isEqualTo(whole.count(Severity.ERROR) + files);
    assertThat(cut.count(Severity.WARNING)).isEqualTo(whole.count(Severity.WARNING));
    assertThat(cut.count("reused-code", Severity.ERROR))
        .isEqualTo(whole.count("reused-code", Severity.ERROR))
        .isPositive();
    assertThat(cut.cards()).isEqualTo(whole.cards());
  }

  @Test
  void whatIsLeftOutIsSaidForEachFile() {
    List<Finding> said = new ArrayList<>(report(2, 2_500_000).findings());
    said.removeIf(finding -> !UnreadableFile.isCut(finding));
    assertThat(said.get(0).location().file()).isEqualTo("fa.json");
    assertThat(said.get(1).location().file()).isEqualTo("fb.json");
    assertThat(said).extracting(Finding::severity).containsOnly(Severity.ERROR);
    assertThat(said).extracting(finding -> finding.location().region()).containsOnly(Region.START);
  }

  @Test
  void whereThereIsRoomForAllNothingIsSaid() {
    Report whole = report(2, FindingRoom.ENDLESS);
    assertThat(report(2, whole.findings().stream().mapToLong(FindingSize::of).sum()).findings())
        .isEqualTo(whole.findings())
        .noneMatch(UnreadableFile::isCut);
  }

  @Test
  void whatIsLeftOutFailsTheBuildAlsoWhereTheRuleThatSaysSoIsOff() {
    Map<String, Severity> levels = Map.of("unreadable-file", Severity.OFF);
    TestRun run = new TestRun().levels(levels).with("a.json", list(100));
    Report cut = CardValidator.validate(run.request(), Progress.UNHEARD, 0);
    FailOn.Failing failing = new FailOn(Severity.ERROR).failing(cut);
    assertThat(failing.count()).isEqualTo(cut.count(Severity.ERROR)).isGreaterThan(1);
    assertThat(failing.first()).hasSize(1).allMatch(UnreadableFile::isCut);
  }

  @Test
  void aBaselineExpectsNothingThatWasLeftOutAndCallsNoneOfItStale() throws IOException {
    TestRun run = new TestRun().with("a.json", list(100));
    Report cut = CardValidator.validate(run.request(), Progress.UNHEARD, 1_000);
    String entries =
        """
        [{"rule":"unreadable-file","file":"a.json","path":"$"},
         {"rule":"suspicious-card-id","file":"a.json","path":"cardList[99].cardId"}]
        """;
    Baseline baseline = Baseline.read(NamedSource.of("baseline.json", entries));
    Report applied = baseline.applied(cut, run.request(), LocalDate.EPOCH);
    assertThat(applied.findings()).noneMatch(UnreadableFile::isCut);
    assertThat(applied.count("stale-expectation", Severity.ERROR)).isZero();
    assertThat(applied.count(Severity.ERROR)).isEqualTo(cut.count(Severity.ERROR) - 1);
    assertThat(new FailOn(Severity.ERROR).failing(applied).count()).isPositive();
    assertThat(baseline.renewed(cut, run.request(), name -> true))
        .extracting(entry -> entry.path())
        .contains("cardList[99].cardId");
  }

  @Test
  void ofVeryManyFindingsOfOneEntryTheFirstAreKept() {
    List<Finding> findings =
        new ArrayList<>(IntStream.range(0, 100_000).mapToObj(FindingRoomTest::finding).toList());
    List<Finding> inOrder = List.copyOf(findings);
    Collections.shuffle(findings, new Random(12));
    FindingBatch batch = new FindingBatch();
    findings.forEach(finding -> batch.add(new Fresh(finding, null)));
    List<Finding> kept = batch.inOrder().stream().map(Fresh::finding).toList();
    assertThat(kept).isEqualTo(inOrder.subList(0, kept.size())).hasSizeGreaterThan(10_000);
    assertThat(kept.stream().mapToLong(FindingSize::of).sum())
        .isLessThanOrEqualTo(FindingRoom.OF_BATCH);
    assertThat(batch.leftOut().of("rule", Severity.INFO)).isEqualTo(100_000 - kept.size());
    assertThat(batch.leftOut().of(Severity.INFO)).isEqualTo(100_000 - kept.size());
    batch.clear();
    assertThat(batch.isEmpty()).isTrue();
  }

  @Test
  void aFindingThatIsLargerThanAllRoomIsCounted() {
    FindingBatch batch = new FindingBatch();
    Location here = finding(1).location();
    String huge = "x".repeat((int) FindingRoom.OF_BATCH);
    Message message = Message.of("key", huge, Message.of("inner", huge, huge));
    batch.add(
        new Fresh(
            new Finding("r", Severity.INFO, here, message, List.of(), new TreeMap<>()), null));
    assertThat(batch.isEmpty()).isFalse();
    assertThat(batch.inOrder()).isEmpty();
    assertThat(batch.leftOut().of(Severity.INFO)).isEqualTo(1);
  }

  private static Finding finding(int line) {
    Region region = new Region(new Position(line + 1, 1), new Position(line + 1, 2));
    return new Finding(
        "rule",
        Severity.INFO,
        new Location("a.json", region, "path".repeat(20)),
        Message.of("key"),
        List.of(),
        new TreeMap<>());
  }

  private static List<Finding> on(String file, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.location().file().equals(file)).toList();
  }

  /** Two large files, and many small ones, so that files are judged beside one another. */
  private static Report report(int threads, long room) {
    TestRun run = new TestRun().threads(threads).with("fa.json", LIST);
    for (int file = 1; file < 20; file++) {
      run.with("f" + (char) ('a' + file) + ".json", file == 1 ? LIST : list(40 * file));
    }
    return CardValidator.validate(run.request(), Progress.UNHEARD, room);
  }
}

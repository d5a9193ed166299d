package io.github.wxcard.maven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.GatedLog;
import io.github.wxcard.maven.input.MixedFiles;
import io.github.wxcard.maven.input.RunFiles;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.report.Counts;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastCleanRunTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Counts COUNTS =
      new Counts(3, 120, 118, 118, 2, 1, Counts.BySeverity.NONE, Counts.BySeverity.NONE);

  @TempDir Path folder;
  private final SortedMap<String, String> settings = new TreeMap<>();
  private String ticket = "a-made-up-ticket";
  private List<Ticket> otherTickets = List.of();
  private List<MixedFiles> mixed = List.of();
  private DocumentKind kind = DocumentKind.ADD_CARD;
  private LocalDate today = TODAY;
  private Path fixture;
  private Path request;
  private Path catalog;
  private Path baseline;
  private Path jar;
  private Path report;
  private URLClassLoader code;

  @BeforeEach
  void files() throws IOException {
    fixture = Files.writeString(folder.resolve("a.json"), "[1]");
    request = Files.writeString(folder.resolve("request.json"), "[2]");
    catalog = Files.writeString(folder.resolve("catalog.json"), "[3]");
    baseline = Files.writeString(folder.resolve("baseline.json"), "[]");
    jar = Files.writeString(folder.resolve("rules-1.jar"), "x");
    report = Files.writeString(folder.resolve("wxcard.sarif"), "{}");
    code = new URLClassLoader(new URL[] {jar.toUri().toURL()});
    settings.put("failOn", "error");
  }

  @AfterEach
  void close() throws IOException {
    code.close();
  }

  @Test
  void nothingIsKnownBeforeTheFirstRun() {
    assertThat(run().unchanged()).isEmpty();
  }

  @Test
  void theSameInputsComeToTheSame() {
    keep(false);
    assertThat(run().unchanged()).contains(COUNTS);
    assertThat(run().unchanged()).contains(COUNTS);
    today = TODAY.plusYears(3);
    assertThat(run().unchanged()).contains(COUNTS);
  }

  @Test
  void whateverIsReadDecides() throws IOException {
    for (Path file : List.of(fixture, request, catalog, baseline)) {
      keep(false);
      FileTime time = Files.getLastModifiedTime(file);
      Files.writeString(file, "[9]");
      Files.setLastModifiedTime(file, time);
      assertThat(run().unchanged()).as(file.toString()).isEmpty();
    }
  }

  @Test
  void settingsTicketsAndKindsDecide() {
    keep(false);
    settings.put("failOn", "warning");
    assertThat(run().unchanged()).isEmpty();
    keep(false);
    ticket = "another-made-up-ticket";
    assertThat(run().unchanged()).isEmpty();
    keep(false);
    otherTickets = List.of(Ticket.of("of-another-merchant"));
    assertThat(run().unchanged()).isEmpty();
    keep(false);
    kind = DocumentKind.OPEN_CARD;
    assertThat(run().unchanged()).isEmpty();
    keep(false);
    mixed = List.of(new MixedFiles("wxcard.files", List.of("a.json")));
    assertThat(run().unchanged()).isEmpty();
  }

  @Test
  void theCodeDecides() throws IOException {
    keep(false);
    Files.writeString(jar, "longer");
    assertThat(run().unchanged()).isEmpty();
  }

  @Test
  void aReportThatIsGoneOrAnotherMakesAFullRun() throws IOException {
    keep(false);
    Files.writeString(report, "{ }");
    assertThat(run().unchanged()).isEmpty();
    Files.delete(report);
    assertThat(run().unchanged()).isEmpty();
  }

  @Test
  void whatDependsOnTheDayEndsWithIt() {
    keep(true);
    assertThat(run().unchanged()).contains(COUNTS);
    today = TODAY.plusDays(1);
    assertThat(run().unchanged()).isEmpty();
  }

  @Test
  void aClockThatWasSetBackMakesItWorthless() {
    keep(false);
    today = TODAY.minusDays(1);
    assertThat(run().unchanged()).isEmpty();
  }

  @Test
  void aRunUnderWayLeavesNothing() {
    keep(false);
    LastCleanRun second = run();
    assertThat(second.unchanged()).isPresent();
    second.begin();
    assertThat(run().unchanged()).isEmpty();
    second.end(COUNTS, List.of(report), false);
    assertThat(run().unchanged()).contains(COUNTS);
  }

  @Test
  void aFileThatChangesMeanwhileIsNotKept() throws IOException {
    LastCleanRun run = run();
    run.begin();
    Files.writeString(fixture, "[1,2]");
    run.end(COUNTS, List.of(report), false);
    assertThat(file()).doesNotExist();
  }

  @Test
  void aFixtureThatCannotBeReadIsNeverKept() throws IOException {
    Files.delete(fixture);
    LastCleanRun run = run();
    run.begin();
    run.end(COUNTS, List.of(report), false);
    assertThat(file()).doesNotExist();
  }

  @Test
  void codeThatCannotBeSeenIsNeverKept() {
    RunInputs inputs = new RunInputs(settings, ClassLoader.getPlatformClassLoader(), runFiles());
    LastCleanRun run =
        new LastCleanRun(
            file(), folder, inputs, TODAY, new GatedLog(new SystemStreamLog(), new Gate()));
    run.begin();
    run.end(COUNTS, List.of(report), false);
    assertThat(file()).doesNotExist();
  }

  @Test
  void aBrokenFileIsNone() throws IOException {
    keep(false);
    String whole = Files.readString(file());
    for (String line :
        List.of(
            "salt", "digest", "from", "files", "cards", "signatures", "withoutList", "templates")) {
      Files.writeString(file(), whole.replaceAll("(?m)^" + line + "=.*$", ""));
      assertThat(run().unchanged()).as(line).isEmpty();
      Files.writeString(file(), whole.replaceAll("(?m)^" + line + "=.*$", line + "=x"));
      assertThat(run().unchanged()).as(line).isEmpty();
    }
    Files.write(file(), new byte[] {(byte) 0xff, 0, '\\', 'u'});
    assertThat(run().unchanged()).isEmpty();
    Files.writeString(file(), whole);
    assertThat(run().unchanged()).contains(COUNTS);
  }

  @Test
  void whatItSaysCannotBeChanged() throws IOException {
    keep(true);
    String whole = Files.readString(file());
    Map<String, String> forged =
        Map.of(
            "files=3", "files=30",
            "cards=120", "cards=121",
            "signatures=118", "signatures=120",
            "withoutList=2", "withoutList=1",
            "templates=1", "templates=0",
            "from=2026-11-24", "from=2026-11-23",
            "until=2026-11-24", "until=2027-11-24");
    forged.forEach(
        (is, becomes) -> {
          assertThat(whole).contains(is + "\n");
          write(whole.replace(is + "\n", becomes + "\n"));
          assertThat(run().unchanged()).as(becomes).isEmpty();
        });
    write(whole.replaceAll("(?m)^until=.*\n", ""));
    assertThat(run().unchanged()).isEmpty();
    write(whole.replaceAll("(?m)^report\\..*\n", ""));
    assertThat(run().unchanged()).isEmpty();
    Files.writeString(report, "{ \"another\": 1 }");
    write(whole.replaceAll("(?m)^(report\\..*=).*$", "$1" + Source.of(report).stamp()));
    assertThat(run().unchanged()).isEmpty();
  }

  private void write(String text) {
    try {
      Files.writeString(file(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFileHoldsNoTicketAndNoTwoDigestsAreAlike() throws IOException {
    keep(false);
    String first = Files.readString(file());
    Files.delete(file());
    keep(false);
    assertThat(first).doesNotContain(ticket).contains("digest=");
    assertThat(Files.readString(file())).isNotEqualTo(first);
  }

  @Test
  void anExecutionMayHaveAnyName() {
    assertThat(LastCleanRun.fileName("a/b *")).isEqualTo("last-clean-run.a%2Fb+%2A.properties");
    assertThat(LastCleanRun.fileName(null)).isEqualTo("last-clean-run.none.properties");
  }

  private void keep(boolean untilTomorrow) {
    LastCleanRun run = run();
    run.begin();
    run.end(COUNTS, List.of(report), untilTomorrow);
    assertThat(file()).exists();
  }

  private Path file() {
    return folder.resolve("target/last.properties");
  }

  private LastCleanRun run() {
    RunInputs inputs = new RunInputs(settings, code, runFiles());
    return new LastCleanRun(
        file(), folder, inputs, today, new GatedLog(new SystemStreamLog(), new Gate()));
  }

  private RunFiles runFiles() {
    Fixture judged =
        new Fixture("a.json", Source.of(fixture), kind, List.of(Ticket.of(ticket)))
            .answering(Source.of(request));
    return new RunFiles(
        List.of(judged),
        mixed,
        otherTickets,
        List.of(new NamedSource("catalog.json", Source.of(catalog))),
        null,
        new NamedSource("baseline.json", Source.of(baseline)));
  }
}

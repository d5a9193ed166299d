package io.github.wxcard.samples.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.archive.TextJudge;
import io.github.wxcard.archive.TicketSource;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final TextJudge JUDGE =
      TextJudge.of(TicketSource.of(MadeLines.TICKET), MadeLines.NOW)
          .withSyntax(Syntax.JSON)
          .withExplainedSignatures(Integer.MAX_VALUE);

  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark = Local.spark(2);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static List<String> lines(long seed, int count) {
    MadeLines made = new MadeLines(seed, 2);
    return IntStream.range(0, count).mapToObj(made::line).toList();
  }

  private static List<String> plugin(Fixture... files) {
    return shown(Shown.report(List.of(files), MadeLines.NOW, Integer.MAX_VALUE, 1));
  }

  private static List<String> shown(Report report) {
    return report.findings().stream().map(Shown::of).sorted().toList();
  }

  private static Fixture fixture(String name, String text, Syntax syntax, Ticket... tickets) {
    Reading reading = Reading.AUTO.asMixed().withSyntax(syntax);
    return new Fixture(name, Source.of(text), reading, List.of(tickets), null);
  }

  private static List<String> archive(Dataset<Row> texts, TextJudge judge) {
    try (Archive archive = Archive.of(texts, judge)) {
      return archive.findings().collectAsList().stream().map(Shown::of).sorted().toList();
    }
  }

  private static Dataset<Row> rows(List<Row> rows, StructType schema, int partitions) {
    return spark.createDataFrame(rows, schema).repartition(partitions);
  }

  private static Dataset<Row> rows(String file, List<String> lines, int partitions, Random random) {
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      rows.add(RowFactory.create(file, at + 1, lines.get(at)));
    }
    Collections.shuffle(rows, random);
    StructType schema =
        new StructType()
            .add("file", DataTypes.StringType)
            .add("line", DataTypes.IntegerType)
            .add("text", DataTypes.StringType);
    return rows(rows, schema, partitions);
  }

  @Test
  void findsWhatThePluginFindsInTheSameFileOfLines() {
    Ticket ticket = Ticket.of(MadeLines.TICKET);
    for (int seed = 0; seed < 2; seed++) {
      List<String> lines = lines(seed, 1000);
      List<String> expected =
          plugin(fixture("log.jsonl", String.join("\n", lines), Syntax.LINES, ticket));
      List<String> rules = expected.stream().map(line -> line.split(" ")[0]).distinct().toList();
      assertThat(rules)
          .hasSizeGreaterThan(25)
          .contains("reused-nonce", "reused-code")
          .doesNotContain("failed-rule");
      for (int partitions : new int[] {1, 2, 7}) {
        assertThat(archive(rows("log.jsonl", lines, partitions, new Random(seed)), JUDGE))
            .as("seed " + seed + ", partitions " + partitions)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void findsWhatThePluginFindsInTextsThatAreFilesOfTheirOwn() {
    List<String> lines = lines(11, 600);
    List<Fixture> files = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      // Some lines of a log are no JSON as a whole, and some texts have several lines.
      String text = at % 5 == 0 ? "INFO " + lines.get(at) : lines.get(at).replace(",", ",\n");
      String name = String.format("orders/%04d", at);
      Syntax syntax = Syntax.ofBeginning(text);
      files.add(fixture(name, text, syntax, Ticket.of(MadeLines.TICKET)));
      rows.add(RowFactory.create(text, name));
    }
    StructType schema =
        new StructType().add("text", DataTypes.StringType).add("file", DataTypes.StringType);
    TextJudge judge =
        TextJudge.of(TicketSource.of(MadeLines.TICKET), MadeLines.NOW)
            .withExplainedSignatures(Integer.MAX_VALUE);
    assertThat(archive(rows(rows, schema, 3), judge))
        .hasSizeGreaterThan(200)
        .isEqualTo(plugin(files.toArray(new Fixture[0])));
  }

  @Test
  void withoutATicketOneFindingSaysSo() {
    List<String> lines = lines(3, 300);
    TextJudge judge = TextJudge.of(TicketSource.none(), MadeLines.NOW).withSyntax(Syntax.JSON);
    List<String> found = archive(rows("log.jsonl", lines, 4, new Random(3)), judge);
    assertThat(found).filteredOn(line -> line.startsWith(TextJudge.ONCE)).hasSize(1);
    assertThat(found)
        .isEqualTo(plugin(fixture("log.jsonl", String.join("\n", lines), Syntax.LINES)));
  }

  @Test
  void numbersTheLinesOfFilesHoweverTheyAreSplit() throws IOException {
    List<String> first = lines(20, 400);
    List<String> second = lines(21, 300);
    String one = folder.resolve("a.jsonl").toString();
    String two = folder.resolve("b.jsonl").toString();
    Files.write(Path.of(one), first);
    Files.write(Path.of(two), second);
    Ticket ticket = Ticket.of(MadeLines.TICKET);
    List<String> expected =
        plugin(
            fixture(one, String.join("\n", first), Syntax.LINES, ticket),
            fixture(two, String.join("\n", second), Syntax.LINES, ticket));
    spark
        .sparkContext()
        .hadoopConfiguration()
        .set("mapreduce.input.fileinputformat.split.maxsize", "20000");
    Dataset<Row> texts = TextFiles.lines(spark, folder + "/*.jsonl");
    assertThat(texts.javaRDD().getNumPartitions()).isGreaterThan(5);
    assertThat(archive(texts, JUDGE)).isEqualTo(expected);
    try (Archive archive = Archive.of(texts, JUDGE)) {
      Row totals = archive.totals();
      Report report =
          Shown.report(
              List.of(
                  fixture(one, String.join("\n", first), Syntax.LINES, ticket),
                  fixture(two, String.join("\n", second), Syntax.LINES, ticket)),
              MadeLines.NOW,
              0,
              1);
      assertThat(totals.getLong(0)).isEqualTo(report.cards());
      assertThat(totals.getLong(1)).isEqualTo(report.signatures());
      assertThat(totals.getLong(2)).isEqualTo(report.signaturesVerified());
    }
  }

  @Test
  void aTicketIsInNoPlanAndNoLog() throws IOException {
    // Where the configuration of this test lets everything be written.
    Path log = Path.of(System.getProperty("archive.log"));
    Configurator.setLevel("org.apache.spark", Level.DEBUG);
    try (Archive archive = Archive.of(rows("log", lines(5, 200), 2, new Random(5)), JUDGE)) {
      Dataset<Row> findings = archive.findings();
      assertThat(findings.queryExecution().toString()).doesNotContain(MadeLines.TICKET);
      assertThat(findings.collectAsList().stream().map(Row::toString))
          .hasSizeGreaterThan(50)
          .noneMatch(row -> row.contains(MadeLines.TICKET));
    } finally {
      Configurator.setLevel("org.apache.spark", Level.WARN);
    }
    String logged = Files.readString(log);
    assertThat(logged).contains("DEBUG").hasSizeGreaterThan(100_000);
    assertThat(logged).doesNotContain(MadeLines.TICKET);
  }

  @Test
  void whatFailsShowsNoTicket() {
    TextJudge judge = TextJudge.of(TicketSource.file(folder + "/missing.txt"), MadeLines.NOW);
    assertThatThrownBy(() -> archive(rows("log", lines(5, 20), 2, new Random(5)), judge))
        .hasStackTraceContaining("missing.txt");
    Object notSerializable = new Object();
    TextJudge carrying = JUDGE;
    assertThatThrownBy(
            () ->
                spark
                    .range(2)
                    .map(
                        (MapFunction<Long, String>) row -> carrying.toString() + notSerializable,
                        Encoders.STRING())
                    .collectAsList())
        .hasStackTraceContaining("not serializable")
        .satisfies(e -> assertThat(trace(e)).doesNotContain(MadeLines.TICKET));
  }

  private static String trace(Throwable thrown) {
    StringWriter out = new StringWriter();
    thrown.printStackTrace(new PrintWriter(out));
    return out.toString();
  }
}

package io.github.wxcard.samples.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import io.github.wxcard.archive.TextJudge;
import io.github.wxcard.archive.TicketSource;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Compares an archive with the plugin, and measures both: {@code Measure LINES FOLDER [CORES…]}.
 *
 * <p>LINES are made in files of the FOLDER, one of a hundred wrong. The plugin judges them, and
 * then Spark, each with each number of CORES. It fails where what they find differs in a single
 * character. No cause of a wrong signature is searched for: one that is none of the known mistakes
 * takes as long as thousands of lines.
 */
public final class Measure {
  private static final int WRONG_ONE_IN = 100;

  /** In the first 10,000 entries of a file the plugin finds one cardExt for several cards. */
  private static final int LINES_A_FILE = 9_000;

  private Measure() {}

  /**
   * What came of a run.
   *
   * @param counts of findings, by rule and severity
   * @param sum of a digest of each finding, in whatever order they come
   */
  private record Result(long cards, long verified, Map<String, Long> counts, long sum) {}

  /** Makes the lines where they are not there, and compares. */
  public static void main(String[] args) throws IOException {
    long lines = Long.parseLong(args[0].replace("_", ""));
    Path folder = Path.of(args[1], "lines-" + lines).toAbsolutePath();
    List<Path> files = made(folder, lines);
    Result first = null;
    boolean same = true;
    for (String each : List.of(args).subList(2, args.length)) {
      int cores = Integer.parseInt(each);
      Watch watch = new Watch();
      Result plugin = plugin(files, cores);
      watch.tell("the plugin, threads: " + cores, lines);
      first = first == null ? plugin : first;
      try (SparkSession spark = Local.spark(cores)) {
        watch = new Watch();
        Result archive = archive(spark, folder);
        watch.tell("Spark, local[" + cores + "]", lines);
        same &= compare(first, plugin) && compare(first, archive);
      }
    }
    System.out.println(first.cards() + " cards, " + first.verified() + " signatures verified");
    first.counts().forEach((rule, count) -> System.out.println("  " + count + " " + rule));
    System.out.println(same ? "the same findings" : "other findings");
    if (!same) {
      System.exit(1);
    }
  }

  /** The files with the lines, which are made where they are not there. */
  private static List<Path> made(Path folder, long lines) throws IOException {
    MadeLines made = new MadeLines(1, WRONG_ONE_IN);
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (long line = 0; line < lines; ) {
      Path file = folder.resolve(String.format(Locale.ROOT, "%06d.jsonl", files.size()));
      files.add(file);
      long end = Math.min(lines, line + LINES_A_FILE);
      if (!Files.exists(file)) {
        Files.write(file, LongStream.range(line, end).mapToObj(made::line).toList());
      }
      line = end;
    }
    return files;
  }

  private static Result plugin(List<Path> files, int threads) {
    Reading reading = Reading.AUTO.asMixed().withSyntax(Syntax.LINES);
    List<Ticket> tickets = List.of(Ticket.of(MadeLines.TICKET));
    List<Fixture> fixtures = new ArrayList<>();
    for (Path file : files) {
      fixtures.add(new Fixture(file.toString(), Source.of(file), reading, tickets, null));
    }
    Report report = Shown.report(fixtures, MadeLines.NOW, 0, threads);
    long sum = 0;
    for (Finding finding : report.findings()) {
      sum += digest(Shown.of(finding));
    }
    return new Result(report.cards(), report.signaturesVerified(), Shown.counts(report), sum);
  }

  private static Result archive(SparkSession spark, Path folder) {
    TextJudge judge =
        TextJudge.of(TicketSource.of(MadeLines.TICKET), MadeLines.NOW)
            .withSyntax(Syntax.JSON)
            .withExplainedSignatures(0);
    try (Archive archive = Archive.of(TextFiles.lines(spark, folder + "/*.jsonl"), judge)) {
      Dataset<Row> findings = archive.findings().persist(StorageLevel.MEMORY_AND_DISK());
      Map<String, Long> counts = new TreeMap<>();
      for (Row row : findings.groupBy("rule", "severity").count().collectAsList()) {
        counts.put(row.getString(0) + " " + row.getString(1), row.getLong(2));
      }
      long sum =
          findings
              .map((MapFunction<Row, Long>) row -> digest(Shown.of(row)), Encoders.LONG())
              .reduce((ReduceFunction<Long>) Long::sum);
      Row totals = archive.totals();
      findings.unpersist();
      return new Result(totals.getLong(0), totals.getLong(2), counts, sum);
    }
  }

  private static boolean compare(Result plugin, Result archive) {
    if (plugin.equals(archive)) {
      return true;
    }
    System.out.println("the plugin: " + plugin);
    System.out.println("Spark:      " + archive);
    return false;
  }

  private static long digest(String text) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)))
          .getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The time since it was made, of the clock and of the processor: others may need that too. */
  private static final class Watch {
    private final long clock = System.nanoTime();
    private final long processor = processor();

    private static long processor() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    void tell(String what, long lines) {
      double seconds = (System.nanoTime() - clock) / 1e9;
      double worked = (processor() - processor) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-22s %7.1f s, %7.1f s of the processor: %8.0f lines/s, %5.1f us of it a line%n",
          what,
          seconds,
          worked,
          lines / seconds,
          worked * 1e6 / lines);
    }
  }
}

package io.github.wxcard.samples.archive;

import static org.apache.spark.sql.functions.col;

import io.github.wxcard.archive.TextJudge;
import io.github.wxcard.archive.TicketSource;
import java.io.IOException;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Audits text files: {@code Audit FILES [TICKET_FILE [FOLDER]]}.
 *
 * <p>FILES are names with stars, separated by commas, a text a line. The tickets stand in the
 * TICKET_FILE of each machine, or, without one, in its variable WXCARD_API_TICKET. Findings are
 * counted, and written into the FOLDER as Parquet where one is named.
 */
public final class Audit {
  private Audit() {}

  /** Runs in the Spark of spark-submit, or else in this JVM, with all of its cores. */
  public static void main(String[] args) throws IOException {
    TicketSource tickets =
        args.length > 1 ? TicketSource.file(args[1]) : TicketSource.environment();
    try (SparkSession spark = Local.spark(Runtime.getRuntime().availableProcessors());
        Archive archive =
            Archive.of(TextFiles.lines(spark, args[0]), TextJudge.of(tickets, Instant.now()))) {
      Dataset<Row> findings = archive.findings().persist(StorageLevel.MEMORY_AND_DISK());
      if (args.length > 2) {
        findings.write().parquet(args[2]);
      }
      findings
          .groupBy("severity", "rule", "mistake")
          .count()
          .orderBy(col("count").desc(), col("rule"), col("mistake"))
          .show(200, false);
      Row totals = archive.totals();
      System.out.printf(
          "%s cards, %s signatures verified of %s%n", totals.get(0), totals.get(2), totals.get(1));
    }
  }
}

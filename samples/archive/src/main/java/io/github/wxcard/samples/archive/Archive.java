package io.github.wxcard.samples.archive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.github.wxcard.archive.FindingRow;
import io.github.wxcard.archive.JudgedText;
import io.github.wxcard.archive.TextJudge;
import io.github.wxcard.archive.UniqueKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The findings in the texts of an archive, as rows.
 *
 * <p>Each text is judged where it is. What shows only in all of them together is found by
 * aggregations: keys that stand in two entries, the first signature that nobody could verify, and
 * secrets that stand in other texts.
 */
public final class Archive implements AutoCloseable {
  /** So many secrets are hidden in all texts; where there are more, something else is wrong. */
  private static final int MOST_SECRETS = 100_000;

  private final Dataset<Row> texts;
  private final TextJudge judge;
  private final Dataset<Row> judged;
  private final List<Dataset<Row>> kept = new ArrayList<>();

  private Archive(Dataset<Row> texts, TextJudge judge) {
    this.texts = texts;
    this.judge = judge;
    this.judged =
        kept(
            texts
                .map((MapFunction<Row, Row>) row -> judged(judge, row), Encoders.row(Rows.JUDGED))
                .where(
                    col("cards")
                        .gt(0)
                        .or(size(col("findings")).gt(0))
                        .or(size(col("secrets")).gt(0))));
  }

  /**
   * Judges the texts of an archive.
   *
   * @param texts rows with a column {@code text}, a string or UTF-8; with what it is called in
   *     {@code file}; and, where it is a part of a file, with the line on which it begins in {@code
   *     line}. File and line together are those of one row only. They are read several times, and
   *     have to be the same each time
   */
  public static Archive of(Dataset<Row> texts, TextJudge judge) {
    boolean lines = Arrays.asList(texts.columns()).contains("line");
    Column line = lines ? col("line") : lit(1);
    Dataset<Row> all =
        texts
            .where(col("text").isNotNull())
            .select(col("file"), line.cast("int").as("line"), col("text").cast("binary"));
    return new Archive(all, judge);
  }

  /** Cards, signatures, and signatures that are right, in one row. */
  public Row totals() {
    return judged.agg(total("cards"), total("signatures"), total("verified")).first();
  }

  private static Column total(String name) {
    return coalesce(sum(name), lit(0L));
  }

  /**
   * All findings, in no order.
   *
   * @throws IllegalStateException where the texts have more secrets than can be hidden in others
   */
  public Dataset<Row> findings() {
    List<String> secrets = secrets();
    TextJudge hiding = judge.hiding(secrets);
    return once(own(hiding, secrets.isEmpty())).union(repeated(hiding));
  }

  /** The findings in single texts; those that may show a secret of another text are made anew. */
  private Dataset<Row> own(TextJudge hiding, boolean asTheyAre) {
    Dataset<Row> some = judged.where(size(col("findings")).gt(0));
    if (asTheyAre) {
      return some.select(explode(col("findings")).as("each")).select("each.*");
    }
    return of(some.select("file", "line"))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(judge(hiding, row).findings()),
            Encoders.row(Rows.FINDING));
  }

  /** Without those that only the first text of the run has. */
  private static Dataset<Row> once(Dataset<Row> findings) {
    Column isOnce = col("rule").equalTo(TextJudge.ONCE);
    Row first =
        findings.where(isOnce).agg(min(struct(col("file"), col("line"), col("column")))).first();
    if (first.isNullAt(0)) {
      return findings;
    }
    Row place = first.getStruct(0);
    Column isFirst =
        col("file")
            .equalTo(place.getString(0))
            .and(col("line").equalTo(place.getInt(1)))
            .and(col("column").equalTo(place.getInt(2)));
    return findings.where(isOnce.and(isFirst.unary_$bang()).unary_$bang());
  }

  private Dataset<Row> repeated(TextJudge hiding) {
    Dataset<Row> keys = kept(keys());
    Dataset<Row> firsts = keys.groupBy("rule", "key").agg(min("place").as("first"), count("*"));
    Dataset<Row> twice = firsts.where(col("count(1)").gt(1)).select("rule", "key", "first");
    Dataset<Row> later =
        keys.join(twice, new String[] {"rule", "key"})
            .where(col("place").notEqual(col("first")))
            .groupBy("file", "line")
            .agg(collect_set(struct(col("rule"), col("key"), col("first"))).as("firsts"));
    return texts
        .join(later, new String[] {"file", "line"})
        .select("file", "line", "text", "firsts")
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(repeated(hiding, row)),
            Encoders.row(Rows.FINDING));
  }

  /** The keys of texts in which a hash stands that stands again in the archive. */
  private Dataset<Row> keys() {
    // Not that of this object, which stays here.
    TextJudge sent = judge;
    Dataset<Row> hashes =
        judged.select(col("file"), col("line"), explode(col("hashes")).as("hash"));
    Dataset<Row> twice =
        hashes.groupBy("hash").agg(count("*").as("count")).where(col("count").gt(1)).select("hash");
    Dataset<Row> some =
        hashes.join(twice, hashes.col("hash").equalTo(twice.col("hash")), "left_semi");
    return of(some.select("file", "line").distinct())
        .flatMap((FlatMapFunction<Row, Row>) row -> keys(sent, row), Encoders.row(Rows.KEYS));
  }

  /** The texts of some files and lines. */
  private Dataset<Row> of(Dataset<Row> some) {
    Column same =
        texts
            .col("file")
            .equalTo(some.col("file"))
            .and(texts.col("line").equalTo(some.col("line")));
    return texts.join(some, same, "left_semi");
  }

  private List<String> secrets() {
    List<String> secrets =
        judged
            .select(explode(col("secrets")).as("secret"))
            .distinct()
            .limit(MOST_SECRETS + 1)
            .as(Encoders.STRING())
            .collectAsList();
    if (secrets.size() > MOST_SECRETS) {
      throw new IllegalStateException(
          "the texts have more than " + MOST_SECRETS + " secrets, too many to hide in all of them");
    }
    return secrets;
  }

  private static Row judged(TextJudge judge, Row row) {
    return Rows.judged(row.getString(0), row.getInt(1), judge(judge, row));
  }

  private static JudgedText judge(TextJudge judge, Row row) {
    return judge.judge(row.getString(0), row.getInt(1), row.<byte[]>getAs(2));
  }

  private static Iterator<Row> keys(TextJudge judge, Row row) {
    String file = row.getString(0);
    int line = row.getInt(1);
    List<UniqueKey> keys = judge.keys(file, line, row.<byte[]>getAs(2));
    return keys.stream().map(key -> Rows.key(file, line, key)).iterator();
  }

  private static List<FindingRow> repeated(TextJudge judge, Row row) {
    List<UniqueKey> firsts = Rows.keys(row.getList(3));
    return judge.repeated(row.getString(0), row.getInt(1), row.<byte[]>getAs(2), firsts);
  }

  private static Iterator<Row> rows(List<FindingRow> findings) {
    return findings.stream().map(Rows::finding).iterator();
  }

  private Dataset<Row> kept(Dataset<Row> rows) {
    kept.add(rows.persist(StorageLevel.MEMORY_AND_DISK()));
    return rows;
  }

  /** Gives back what was kept of each text. */
  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
  }
}

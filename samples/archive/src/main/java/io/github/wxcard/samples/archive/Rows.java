package io.github.wxcard.samples.archive;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import io.github.wxcard.archive.FindingRow;
import io.github.wxcard.archive.JudgedText;
import io.github.wxcard.archive.UniqueKey;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** What the judge takes and gives, as rows of Spark. */
final class Rows {
  /** A text: what it is called, the line of that on which it begins, and its UTF-8. */
  static final StructType TEXT =
      new StructType()
          .add("file", StringType, false)
          .add("line", IntegerType, false)
          .add("text", BinaryType, true);

  /** A finding. */
  static final StructType FINDING =
      new StructType()
          .add("rule", StringType, false)
          .add("severity", StringType, false)
          .add("file", StringType, false)
          .add("line", IntegerType, false)
          .add("column", IntegerType, false)
          .add("endLine", IntegerType, false)
          .add("endColumn", IntegerType, false)
          .add("path", StringType, false)
          .add("cardId", StringType, true)
          .add("message", StringType, false)
          .add("mistake", StringType, true)
          .add("related", createArrayType(StringType, false), false);

  /** A value that is to be unique, where it stands. */
  private static final StructType KEY =
      new StructType()
          .add("file", StringType, false)
          .add("line", IntegerType, false)
          .add("column", IntegerType, false)
          .add("endLine", IntegerType, false)
          .add("endColumn", IntegerType, false)
          .add("path", StringType, false);

  /** What came of a text, which is named by file and line. */
  static final StructType JUDGED =
      new StructType()
          .add("file", StringType, false)
          .add("line", IntegerType, false)
          .add("findings", createArrayType(FINDING, false), false)
          .add("cards", LongType, false)
          .add("signatures", LongType, false)
          .add("verified", LongType, false)
          .add("hashes", createArrayType(LongType, false), false)
          .add("secrets", createArrayType(StringType, false), false);

  /** A value that is to be unique, in a text that is named by file and line. */
  static final StructType KEYS =
      new StructType()
          .add("file", StringType, false)
          .add("line", IntegerType, false)
          .add("rule", StringType, false)
          .add("key", StringType, false)
          .add("place", (DataType) KEY, false);

  private Rows() {}

  static Row judged(String file, int line, JudgedText text) {
    return RowFactory.create(
        file,
        line,
        text.findings().stream().map(Rows::finding).toArray(Row[]::new),
        text.cards(),
        text.signatures(),
        text.signaturesVerified(),
        text.hashes().toArray(new Long[0]),
        text.secrets().toArray(new String[0]));
  }

  static Row finding(FindingRow finding) {
    return RowFactory.create(
        finding.rule(),
        finding.severity(),
        finding.file(),
        finding.line(),
        finding.column(),
        finding.endLine(),
        finding.endColumn(),
        finding.path(),
        finding.cardId(),
        finding.message(),
        finding.mistake(),
        finding.related().toArray(new String[0]));
  }

  static Row key(String file, int line, UniqueKey key) {
    Row place =
        RowFactory.create(
            key.file(), key.line(), key.column(), key.endLine(), key.endColumn(), key.path());
    return RowFactory.create(file, line, key.rule(), key.key(), place);
  }

  /** A key where it stands first, of a row of rule, key and place. */
  static UniqueKey key(Row first) {
    Row place = first.getStruct(2);
    return new UniqueKey(
        first.getString(0),
        first.getString(1),
        place.getString(0),
        place.getInt(1),
        place.getInt(2),
        place.getInt(3),
        place.getInt(4),
        place.getString(5));
  }

  static List<UniqueKey> keys(List<Row> firsts) {
    return firsts.stream().map(Rows::key).toList();
  }
}

package io.github.wxcard.samples.archive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** The lines of text files, numbered, as rows of file, line and text. */
final class TextFiles {
  private TextFiles() {}

  /** A part of a file, and how many lines it has. */
  private record Part(String file, long start, long lines) implements Serializable {}

  /**
   * The lines of files, each with its number in its file, however the files are split. They are
   * read twice: once to count lines.
   *
   * @param paths separated by commas; with stars, and of what Hadoop can read, compressed or not
   */
  static Dataset<Row> lines(SparkSession spark, String paths) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaNewHadoopRDD<LongWritable, Text> files =
        (JavaNewHadoopRDD<LongWritable, Text>)
            context.newAPIHadoopFile(
                paths,
                TextInputFormat.class,
                LongWritable.class,
                Text.class,
                context.hadoopConfiguration());
    Map<String, Map<Long, Long>> firstLines =
        firstLines(files.mapPartitionsWithInputSplit(TextFiles::count, true).collect());
    JavaRDD<Row> rows =
        files.mapPartitionsWithInputSplit(
            (split, lines) -> {
              long first = firstLines.get(name(split)).get(((FileSplit) split).getStart());
              return rows(name(split), first, lines);
            },
            true);
    return spark.createDataFrame(rows, Rows.TEXT);
  }

  private static Iterator<Part> count(
      InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
    long count = 0;
    for (; lines.hasNext(); count++) {
      lines.next();
    }
    return List.of(new Part(name(split), ((FileSplit) split).getStart(), count)).iterator();
  }

  /** By file and offset of a part, the number of its first line. */
  private static Map<String, Map<Long, Long>> firstLines(List<Part> parts) {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparing(Part::file).thenComparing(Part::start));
    Map<String, Map<Long, Long>> first = new HashMap<>();
    long line = 1;
    for (Part part : sorted) {
      line = part.start() == 0 ? 1 : line;
      first.computeIfAbsent(part.file(), file -> new HashMap<>()).put(part.start(), line);
      line += part.lines();
    }
    return first;
  }

  private static Iterator<Row> rows(
      String file, long first, Iterator<Tuple2<LongWritable, Text>> lines) {
    return new Iterator<>() {
      private long line = first;

      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public Row next() {
        // Hadoop puts the next line into the same text.
        byte[] text = lines.next()._2().copyBytes();
        return RowFactory.create(file, Math.toIntExact(line++), text);
      }
    };
  }

  private static String name(InputSplit split) {
    return ((FileSplit) split).getPath().toUri().getPath();
  }
}

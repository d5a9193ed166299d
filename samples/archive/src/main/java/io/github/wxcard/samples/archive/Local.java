package io.github.wxcard.samples.archive;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark within this JVM, where nobody names another one. */
final class Local {
  private Local() {}

  /** With so many cores, and without its page. */
  static SparkSession spark(int cores) {
    SparkConf told = new SparkConf();
    SparkSession.Builder spark = SparkSession.builder().appName("archive");
    if (!told.contains("spark.master")) {
      spark
          .master("local[" + cores + "]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 4 * cores)
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1");
    }
    return spark.getOrCreate();
  }
}

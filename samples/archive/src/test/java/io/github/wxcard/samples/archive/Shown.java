package io.github.wxcard.samples.archive;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Region;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** Findings of the plugin and of an archive in one form, so that they can be compared. */
final class Shown {
  private static final Messages MESSAGES = Messages.in(Language.EN);

  private Shown() {}

  /** What the plugin finds in files; the cause of so many wrong signatures is searched for. */
  static Report report(List<Fixture> files, Instant now, int explained, int threads) {
    return CardValidator.validate(
        ValidationRequest.builder(files)
            .now(now)
            .explainSignatures(explained)
            .threads(threads)
            .build());
  }

  /**
   * A finding of the plugin. In a file of JSON lines the path begins with the number of the line,
   * which the path in a single text does not.
   */
  static String of(Finding finding) {
    Region region = finding.location().region();
    Object mistake = finding.properties().get("mistake");
    return line(
        finding.rule(),
        finding.severity().label(),
        finding.location().file(),
        region.start().line(),
        region.start().column(),
        region.end().line(),
        region.end().column(),
        finding.location().path().replaceFirst("^\\[\\d+]\\.?", ""),
        MESSAGES.text(finding),
        mistake,
        finding.related().stream().map(Messages::place).collect(Collectors.joining(",")));
  }

  /** A finding of an archive. */
  static String of(Row row) {
    List<String> related = row.getList(row.fieldIndex("related"));
    return line(
        row.getAs("rule"),
        row.getAs("severity"),
        row.getAs("file"),
        row.getAs("line"),
        row.getAs("column"),
        row.getAs("endLine"),
        row.getAs("endColumn"),
        row.<String>getAs("path").replaceFirst("^\\[\\d+]\\.?", ""),
        row.getAs("message"),
        row.getAs("mistake"),
        String.join(",", related));
  }

  private static String line(Object... parts) {
    return Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(" | "));
  }

  /** How many findings there are of each rule and severity. */
  static Map<String, Long> counts(Report report) {
    return report.findings().stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule() + " " + finding.severity().label(),
                TreeMap::new,
                Collectors.counting()));
  }
}

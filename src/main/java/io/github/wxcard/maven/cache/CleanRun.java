package io.github.wxcard.maven.cache;

import io.github.wxcard.maven.SmallFile;
import io.github.wxcard.maven.WholeFile;
import io.github.wxcard.report.Counts;
import io.github.wxcard.report.Counts.BySeverity;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to that found nothing, as a small file keeps it.
 *
 * @param salt goes into the digest
 * @param digest over all that the run took in, and all that is said here of what it came to
 * @param from the day of the run: a clock that was set back makes it worthless
 * @param until the last day on which the same inputs surely come to the same; null where that does
 *     not depend on the day
 * @param counts its sums
 * @param reports stamps of the reports, by file name
 */
public record CleanRun(
    String salt,
    String digest,
    LocalDate from,
    @Nullable LocalDate until,
    Counts counts,
    SortedMap<String, String> reports) {
  private static final String REPORT = "report.";

  /** Reads the file; empty where it is missing, or is not one that was written whole by this. */
  public static Optional<CleanRun> read(Path file) {
    Properties kept = new Properties();
    try (Reader in = new StringReader(SmallFile.read(file))) {
      kept.load(in);
      return Optional.of(of(kept));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      // Whatever is wrong with it, the cards are checked as if it were not there.
      return Optional.empty();
    }
  }

  private static CleanRun of(Properties kept) {
    SortedMap<String, String> reports = new TreeMap<>();
    for (String key : kept.stringPropertyNames()) {
      if (key.startsWith(REPORT)) {
        reports.put(key.substring(REPORT.length()), text(kept, key));
      }
    }
    String until = kept.getProperty("until");
    return new CleanRun(
        text(kept, "salt"),
        text(kept, "digest"),
        LocalDate.parse(text(kept, "from")),
        until == null ? null : LocalDate.parse(until),
        counts(kept),
        reports);
  }

  private static Counts counts(Properties kept) {
    return new Counts(
        number(kept, "files"),
        number(kept, "cards"),
        number(kept, "signatures"),
        number(kept, "signaturesVerified"),
        number(kept, "withoutList"),
        number(kept, "templates"),
        BySeverity.NONE,
        new BySeverity(
            number(kept, "expectedErrors"),
            number(kept, "expectedWarnings"),
            number(kept, "expectedInfos")));
  }

  /** The sums by the names that they have in the file. */
  private static Map<String, Long> sums(Counts counts) {
    Map<String, Long> sums = new LinkedHashMap<>();
    sums.put("files", counts.files());
    sums.put("cards", counts.cards());
    sums.put("signatures", counts.signatures());
    sums.put("signaturesVerified", counts.signaturesVerified());
    sums.put("withoutList", counts.withoutList());
    sums.put("templates", counts.templates());
    sums.put("expectedErrors", counts.expected().errors());
    sums.put("expectedWarnings", counts.expected().warnings());
    sums.put("expectedInfos", counts.expected().infos());
    return sums;
  }

  private static long number(Properties kept, String key) {
    return Long.parseLong(text(kept, key));
  }

  private static String text(Properties kept, String key) {
    String text = kept.getProperty(key);
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("there is no " + key);
    }
    return text;
  }

  /** A run that found nothing, of inputs with that digest. */
  static CleanRun of(
      String salt,
      String inputs,
      LocalDate from,
      @Nullable LocalDate until,
      Counts counts,
      SortedMap<String, String> reports) {
    CleanRun unsealed = new CleanRun(salt, "", from, until, counts, reports);
    return new CleanRun(salt, unsealed.seal(inputs), from, until, counts, reports);
  }

  /** Whether it is of inputs with that digest, and nobody has changed a word of it since. */
  boolean isOf(String inputs) {
    return digest.equals(seal(inputs));
  }

  private String seal(String inputs) {
    Fingerprint fingerprint = new Fingerprint().add(inputs).add(from.toString());
    fingerprint.add(until == null ? null : until.toString());
    for (Map.Entry<String, Long> sum : sums(counts).entrySet()) {
      fingerprint.add(sum.getKey()).add(Long.toString(sum.getValue()));
    }
    for (Map.Entry<String, String> report : reports.entrySet()) {
      fingerprint.add(report.getKey()).add(report.getValue());
    }
    return fingerprint.hex();
  }

  /** Writes the file, whole or not at all. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# The last run of wxcard:validate here found nothing. Safe to delete.\n");
    line(text, "salt", salt);
    line(text, "digest", digest);
    line(text, "from", from);
    if (until != null) {
      line(text, "until", until);
    }
    for (Map.Entry<String, Long> sum : sums(counts).entrySet()) {
      line(text, sum.getKey(), sum.getValue());
    }
    for (Map.Entry<String, String> report : reports.entrySet()) {
      line(text, REPORT + report.getKey(), report.getValue());
    }
    WholeFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append('=').append(value).append('\n');
  }

  /** Whether it still holds on that day. */
  boolean holds(LocalDate today) {
    return !today.isBefore(from) && (until == null || !today.isAfter(until));
  }
}

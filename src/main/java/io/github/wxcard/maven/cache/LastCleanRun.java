package io.github.wxcard.maven.cache;

import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.GatedLog;
import io.github.wxcard.report.Counts;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a run would only repeat the last one that found nothing.
 *
 * <p>Only a run without any finding is kept: of one with warnings the console would lose them. The
 * file says what inputs came to nothing, and which reports that left, so it stays true whatever
 * happens later; all the same it is gone while a run is under way. The inputs are digested at most
 * once: before the run where there is something to compare with, after it otherwise, and never of a
 * run that found something then. A file that changed between the digest and the run, or in it, has
 * another size or time than before, and then nothing is kept.
 */
public final class LastCleanRun {
  private final Path file;
  private final Path reports;
  private final RunInputs inputs;
  private final LocalDate today;
  private final GatedLog log;
  private String salt = "";
  private @Nullable String digest;
  private List<String> stamps = List.of();

  /**
   * The last clean run of an execution.
   *
   * @param file where it is kept
   * @param reports the folder of the reports
   * @param today the day of this run
   */
  public LastCleanRun(Path file, Path reports, RunInputs inputs, LocalDate today, GatedLog log) {
    this.file = file;
    this.reports = reports;
    this.inputs = inputs;
    this.today = today;
    this.log = log;
  }

  /** The name of the file of an execution; its id may hold any characters. */
  public static String fileName(@Nullable String execution) {
    String name = Objects.requireNonNullElse(execution, "none");
    String id = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("*", "%2A");
    return "last-clean-run." + id + ".properties";
  }

  /** The sums of the last clean run, where all is as it was; otherwise a full run is due. */
  public Optional<Counts> unchanged() {
    Optional<CleanRun> last =
        CleanRun.read(file).filter(run -> run.holds(today)).filter(this::stand);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    salt = last.get().salt();
    try {
      stamps = inputs.stamps();
      digest = inputs.digest(salt);
    } catch (IOException e) {
      log.debug("the last clean run cannot be compared with: " + e.getMessage(), e);
      return Optional.empty();
    }
    String now = digest;
    return last.filter(run -> run.isOf(now)).map(CleanRun::counts);
  }

  /** A full run begins: forgets the last one. */
  public void begin() {
    try {
      Files.deleteIfExists(file);
      if (digest == null) {
        stamps = inputs.stamps();
      }
    } catch (IOException e) {
      log.debug("this run will not be kept: " + e.getMessage(), e);
      stamps = List.of();
    }
  }

  /**
   * The full run found nothing: keeps that.
   *
   * @param written the reports that it left
   * @param untilTomorrow whether another day may bring another outcome
   */
  public void end(Counts counts, List<Path> written, boolean untilTomorrow) {
    try {
      if (digest == null) {
        salt = UUID.randomUUID().toString();
        digest = inputs.digest(salt);
      }
      if (!stamps.equals(inputs.stamps())) {
        log.debug("this run is not kept: a file changed meanwhile");
        return;
      }
      LocalDate until = untilTomorrow ? today : null;
      CleanRun.of(salt, digest, today, until, counts, stamps(written)).write(file);
    } catch (IOException e) {
      log.debug("this run is not kept: " + e.getMessage(), e);
    }
  }

  private static SortedMap<String, String> stamps(List<Path> written) throws IOException {
    SortedMap<String, String> stamps = new TreeMap<>();
    for (Path report : written) {
      stamps.put(String.valueOf(report.getFileName()), Source.of(report).stamp());
    }
    return stamps;
  }

  /** Whether the reports of a run are still what it wrote. */
  private boolean stand(CleanRun run) {
    try {
      for (var report : run.reports().entrySet()) {
        if (!report.getValue().equals(Source.of(reports.resolve(report.getKey())).stamp())) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      log.debug("a report is gone: " + e.getMessage());
      return false;
    }
  }
}

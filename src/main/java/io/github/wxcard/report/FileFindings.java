package io.github.wxcard.report;

import io.github.wxcard.engine.JudgedFixture;
import io.github.wxcard.engine.Report;
import io.github.wxcard.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The findings on one file.
 *
 * @param file its name
 * @param findings a view of those of the report
 */
public record FileFindings(String file, List<Finding> findings) {
  /** By name, the fixtures, clean ones too, and other files with findings, such as a baseline. */
  public static List<FileFindings> of(Report report) {
    Map<String, List<Finding>> byFile = new TreeMap<>();
    for (JudgedFixture fixture : report.fixtures()) {
      byFile.put(fixture.name(), List.of());
    }
    List<Finding> all = report.findings();
    for (int from = 0; from < all.size(); ) {
      String file = all.get(from).location().file();
      int to = end(all, from, file);
      byFile.put(file, all.subList(from, to));
      from = to;
    }
    List<FileFindings> files = new ArrayList<>(byFile.size());
    byFile.forEach((file, findings) -> files.add(new FileFindings(file, findings)));
    return files;
  }

  /**
   * After the last finding of a file, whose findings stand together: found by few of them, as each
   * is made anew when it is asked for.
   */
  private static int end(List<Finding> all, int first, String file) {
    int step = 1;
    while (first + step < all.size() && isOn(file, all.get(first + step))) {
      step *= 2;
    }
    int last = first + step / 2;
    int end = Math.min(all.size(), first + step);
    while (last + 1 < end) {
      int middle = (last + end) >>> 1;
      if (isOn(file, all.get(middle))) {
        last = middle;
      } else {
        end = middle;
      }
    }
    return end;
  }

  private static boolean isOn(String file, Finding finding) {
    return finding.location().file().equals(file);
  }

  /** The first finding that a condition holds for. */
  public Optional<Finding> first(Predicate<Finding> condition) {
    return findings.stream().filter(condition).findFirst();
  }
}

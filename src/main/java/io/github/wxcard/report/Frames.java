package io.github.wxcard.report;

import io.github.wxcard.engine.Masker;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.Source;
import io.github.wxcard.engine.SourceLine;
import io.github.wxcard.engine.SourceLines;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The code frames of findings; each file is read once more for them. */
public final class Frames {
  private final Map<Location, CodeFrame> frames = new HashMap<>();

  /**
   * Frames findings.
   *
   * @param findings those to be shown, of the report
   * @param sources the fixtures' bytes, by the names in the report
   */
  public Frames(List<Finding> findings, Report report, Map<String, Source> sources) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>()).add(finding);
    }
    byFile.forEach(
        (file, inFile) -> {
          Source source = sources.get(file);
          if (source != null) {
            List<Region> secrets = report.secrets().getOrDefault(file, List.of());
            frame(inFile, source, secrets, report.masker());
          }
        });
  }

  /** The frame of a finding, or null where its file cannot be read. */
  public @Nullable CodeFrame of(Finding finding) {
    return frames.get(finding.location());
  }

  private void frame(List<Finding> findings, Source source, List<Region> secrets, Masker masker) {
    SortedSet<Position> places = new TreeSet<>();
    findings.forEach(finding -> places.add(finding.location().region().start()));
    try {
      source.stamp();
      Map<Position, SourceLine> lines = SourceLines.of(source, places);
      for (Finding finding : findings) {
        Region region = finding.location().region();
        SourceLine line = lines.get(region.start());
        if (line != null) {
          frames.put(finding.location(), CodeFrame.of(line, region, secrets, masker));
        }
      }
    } catch (IOException e) {
      // A finding of its own says that the file cannot be read; there is nothing to frame.
      findings.forEach(finding -> frames.remove(finding.location()));
    }
  }
}

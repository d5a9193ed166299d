package io.github.wxcard.report.text;

import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code frames of findings; each file is read once more for them. */
public final class CodeFrames {
  private final Map<Location, CodeFrame> frames = new HashMap<>();

  /**
   * Frames findings.
   *
   * @param findings those to be shown, of the report
   * @param sources the fixtures' bytes, by the names in the report
   */
  public CodeFrames(List<Finding> findings, Report report, Map<String, Source> sources) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>()).add(finding);
    }
    for (Map.Entry<String, List<Finding>> each : byFile.entrySet()) {
      List<Finding> inFile = each.getValue();
      inFile.sort(Comparator.comparing(finding -> finding.location().region().start()));
      try (FrameReader reader = new FrameReader(each.getKey(), report, sources)) {
        for (Finding finding : inFile) {
          add(finding.location(), reader.of(finding));
        }
      }
    }
  }

  /** The frame of a finding, or null where its file cannot be read. */
  public @Nullable CodeFrame of(Finding finding) {
    return frames.get(finding.location());
  }

  private void add(Location location, @Nullable CodeFrame frame) {
    if (frame != null) {
      frames.put(location, frame);
    }
  }
}

package io.github.wxcard.report.text;

import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.fixture.SourceLine;
import io.github.wxcard.fixture.SourceLines;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code frames of one file, whose source is read along with its findings. */
public final class FrameReader implements AutoCloseable {
  private final @Nullable Source source;
  private final List<Region> secrets;
  private final Report report;
  private @Nullable SourceLines lines;
  private @Nullable MaskedLine last;
  private boolean broken;

  /** Frames of a file of a report, whose bytes are among the sources if they are known. */
  public FrameReader(String file, Report report, Map<String, Source> sources) {
    this.source = sources.get(file);
    this.secrets = report.secrets().getOrDefault(file, List.of());
    this.report = report;
  }

  /**
   * The frame of a finding, or null where the file cannot be read, or its place is not known.
   *
   * @param finding one that stands nowhere before the one asked for last
   */
  public @Nullable CodeFrame of(Finding finding) {
    Region region = finding.location().region();
    // A column that large stands for all beyond it.
    boolean unknown = region.start().column() == Integer.MAX_VALUE;
    if (broken || source == null || unknown) {
      return null;
    }
    try {
      if (lines == null) {
        lines = SourceLines.open(source);
      }
      return CodeFrame.of(masked(lines, region.start()), region);
    } catch (IOException e) {
      // A finding of its own says that the file cannot be read.
      broken = true;
      return null;
    }
  }

  @Override
  public void close() {
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        // What was to be shown has been read.
      }
    }
  }

  /** Looks for secrets once in what several findings share. */
  private MaskedLine masked(SourceLines lines, Position place) throws IOException {
    SourceLine line = lines.at(place);
    MaskedLine masked = last;
    if (masked == null || !masked.line().equals(line)) {
      masked = MaskedLine.of(line, lines.before(), secrets, report.gate());
      last = masked;
    }
    return masked;
  }
}

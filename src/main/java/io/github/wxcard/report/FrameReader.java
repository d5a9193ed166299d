package io.github.wxcard.report;

import io.github.wxcard.engine.Masker;
import io.github.wxcard.engine.Source;
import io.github.wxcard.engine.SourceLines;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Region;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code frames of one file, whose source is read along with its findings. */
final class FrameReader implements AutoCloseable {
  private final @Nullable Source source;
  private final List<Region> secrets;
  private final Masker masker;
  private @Nullable SourceLines lines;
  private boolean broken;

  FrameReader(String file, Outcome outcome) {
    this.source = outcome.sources().get(file);
    this.secrets = outcome.report().secrets().getOrDefault(file, List.of());
    this.masker = outcome.report().masker();
    this.broken = source == null;
  }

  /** The frame of the next finding, or null where the file cannot be read. */
  @Nullable CodeFrame of(Finding finding) {
    if (broken || source == null) {
      return null;
    }
    Region region = finding.location().region();
    try {
      if (lines == null) {
        source.stamp();
        lines = SourceLines.open(source);
      }
      return CodeFrame.of(lines.at(region.start()), region, secrets, masker);
    } catch (IOException e) {
      // A finding of its own says that the file cannot be read.
      broken = true;
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }
}

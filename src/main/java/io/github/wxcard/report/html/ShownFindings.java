package io.github.wxcard.report.html;

import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.text.FrameReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings that the HTML report shows: file by file, in their order, as many as a browser
 * bears.
 */
final class ShownFindings {
  /** How many findings are shown. */
  static final int MOST = 20_000;

  /** How many of them with their line: to cut very long lines takes time. */
  static final int MOST_FRAMES = 2_000;

  private final Messages messages;
  private int shown;

  ShownFindings(Messages messages) {
    this.messages = messages;
  }

  /** The findings of the next file; fewer than it has where enough are shown. */
  List<ShownFinding> of(FileSum file) {
    List<Finding> all = file.file().findings();
    List<ShownFinding> some = new ArrayList<>();
    try (FrameReader frames = reader(file)) {
      for (Finding finding : all.subList(0, Math.min(all.size(), MOST - shown))) {
        some.add(
            new ShownFinding(
                file.anchors().of(finding),
                finding,
                messages.text(finding),
                shown < MOST_FRAMES ? frames.of(finding) : null));
        shown++;
      }
    }
    return some;
  }

  private static FrameReader reader(FileSum file) {
    Outcome outcome = file.outcome();
    return new FrameReader(file.file().file(), outcome.report(), outcome.sources());
  }
}

package io.github.wxcard.engine;

import io.github.wxcard.fixture.FileSource;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.rule.run.UnreadableFile.Reason;
import io.github.wxcard.ruleset.RuleSet.Active;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;

/** Whatever goes wrong while a fixture is read becomes a finding, once, and hides no other file. */
final class ReadingGuard {
  /** Something that reads the fixture. */
  interface Opening {
    void run() throws IOException;
  }

  private final Run run;
  private final FixtureFindings findings;
  private final Consumer<Throwable> bugs;
  private boolean broken;

  /**
   * A guard.
   *
   * @param findings takes the findings
   * @param bugs is told what is a mistake of this project or of a rule
   */
  ReadingGuard(Run run, FixtureFindings findings, Consumer<Throwable> bugs) {
    this.run = run;
    this.findings = findings;
    this.bugs = bugs;
  }

  void read(Opening opening) {
    try {
      opening.run();
    } catch (IOException e) {
      tellOnce(() -> unreadable(reason(e), IoReason.withoutPath(e)));
    } catch (OutOfMemoryError e) {
      // What this one file took is free again; it shall not hide the others.
      tellOnce(() -> unreadable(Reason.BROKEN, UnreadableFile.NO_MEMORY));
    } catch (RuntimeException | Error e) {
      Failure.survived(e);
      tellOnce(() -> bugs.accept(e));
    }
  }

  /** The file became another one while it was read. */
  void changed() {
    unreadable(Reason.CHANGED, "");
  }

  /** What broke the first reading breaks those after it too. */
  private void tellOnce(Runnable telling) {
    if (!broken) {
      broken = true;
      telling.run();
    }
  }

  private void unreadable(Reason reason, String detail) {
    for (Active<UnreadableFile> rule : run.active(UnreadableFile.class)) {
      findings.add(rule, rule.rule().because(reason, detail));
    }
  }

  private static Reason reason(IOException cause) {
    if (cause instanceof FileSource.NotAFileException other) {
      return other.isDirectory() ? Reason.DIRECTORY : Reason.BROKEN;
    }
    if (cause instanceof FileSource.OutsideException) {
      return Reason.OUTSIDE;
    }
    if (cause instanceof NoSuchFileException) {
      return Reason.MISSING;
    }
    if (cause instanceof AccessDeniedException) {
      return Reason.FORBIDDEN;
    }
    return Reason.BROKEN;
  }
}

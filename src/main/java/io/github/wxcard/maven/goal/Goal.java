package io.github.wxcard.maven.goal;

import io.github.wxcard.maven.GatedLog;
import io.github.wxcard.secret.Gate;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** A goal of which nothing comes out but through the gate: neither by the log nor by exceptions. */
abstract class Goal extends AbstractMojo {
  private final Gate gate = new Gate();
  private @Nullable Log raw;
  private @Nullable GatedLog gated;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      run();
    } catch (MojoFailureException e) {
      throw shown(e);
    } catch (MojoExecutionException e) {
      throw shown(e);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw shown(new MojoExecutionException(String.valueOf(e.getMessage()), e));
    }
  }

  /** Does the goal's work. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  @Override
  public final GatedLog getLog() {
    Log log = super.getLog();
    GatedLog after = gated;
    if (after == null || raw != log) {
      after = new GatedLog(log, gate);
      raw = log;
      gated = after;
    }
    return after;
  }

  /** Knows secrets, none of which the goal shows from then on. */
  final Gate gate() {
    return gate;
  }

  /** An exception as it may be shown. */
  final MojoExecutionException shown(MojoExecutionException thrown) {
    Throwable cause = thrown.getCause();
    MojoExecutionException shown =
        new MojoExecutionException(
            gate.lines(String.valueOf(thrown.getMessage())), gate.cause(cause));
    shown.setStackTrace(thrown.getStackTrace());
    return shown;
  }

  private MojoFailureException shown(MojoFailureException thrown) {
    MojoFailureException shown =
        new MojoFailureException(
            gate.lines(String.valueOf(thrown.getMessage())), gate.cause(thrown.getCause()));
    shown.setStackTrace(thrown.getStackTrace());
    return shown;
  }
}

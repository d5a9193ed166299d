package io.github.wxcard.maven.goal;

import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.GatedLog;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.secret.Gate;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal of which nothing comes out but through the gate: neither by the log nor by exceptions. */
abstract class Goal extends AbstractMojo {
  /**
   * The language of messages and reports: {@code en} or {@code zh-CN}; by default that of the JVM.
   */
  @Parameter(property = "wxcard.language")
  @Nullable String language;

  /** Whether to do nothing. */
  @Parameter(property = "wxcard.skip", defaultValue = "false")
  boolean skip;

  private final Gate gate = new Gate();
  private @Nullable Log raw;
  private @Nullable GatedLog gated;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (skip) {
        getLog().info(Wording.lenient(language).console("skipped"));
      } else {
        run();
      }
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
        new MojoExecutionException(gate.lines(worded(thrown)), gate.cause(cause));
    shown.setStackTrace(thrown.getStackTrace());
    return shown;
  }

  private String worded(MojoExecutionException thrown) {
    return thrown instanceof ConfigurationError error
        ? error.in(Wording.lenient(language))
        : String.valueOf(thrown.getMessage());
  }

  private MojoFailureException shown(MojoFailureException thrown) {
    MojoFailureException shown =
        new MojoFailureException(
            gate.lines(String.valueOf(thrown.getMessage())), gate.cause(thrown.getCause()));
    shown.setStackTrace(thrown.getStackTrace());
    return shown;
  }
}

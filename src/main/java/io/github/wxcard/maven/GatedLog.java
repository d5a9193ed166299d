package io.github.wxcard.maven;

import io.github.wxcard.model.Severity;
import io.github.wxcard.secret.Gate;
import org.apache.maven.plugin.logging.Log;

/**
 * Maven's log after the gate: no secret that the goal knows, no escape sequence and no command of a
 * build server comes out, whatever a message was put together from.
 */
public final class GatedLog implements Log {
  private final Log log;
  private final Gate gate;

  public GatedLog(Log log, Gate gate) {
    this.log = log;
    this.gate = gate;
  }

  /**
   * Prints what is already as it may be shown, secrets apart: findings, whose texts come out of the
   * gate of their run and whose colours and annotations are not to be escaped, and pages of rules.
   */
  public void show(Severity severity, String block) {
    String shown = gate.hide(block);
    switch (severity) {
      case ERROR -> log.error(shown);
      case WARNING -> log.warn(shown);
      default -> log.info(shown);
    }
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public void debug(CharSequence text) {
    if (log.isDebugEnabled()) {
      log.debug(shown(text));
    }
  }

  @Override
  public void debug(CharSequence text, Throwable cause) {
    if (log.isDebugEnabled()) {
      log.debug(shown(text), gate.cause(cause));
    }
  }

  @Override
  public void debug(Throwable cause) {
    if (log.isDebugEnabled()) {
      log.debug(gate.cause(cause));
    }
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public void info(CharSequence text) {
    log.info(shown(text));
  }

  @Override
  public void info(CharSequence text, Throwable cause) {
    log.info(shown(text), gate.cause(cause));
  }

  @Override
  public void info(Throwable cause) {
    log.info(gate.cause(cause));
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public void warn(CharSequence text) {
    log.warn(shown(text));
  }

  @Override
  public void warn(CharSequence text, Throwable cause) {
    log.warn(shown(text), gate.cause(cause));
  }

  @Override
  public void warn(Throwable cause) {
    log.warn(gate.cause(cause));
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }

  @Override
  public void error(CharSequence text) {
    log.error(shown(text));
  }

  @Override
  public void error(CharSequence text, Throwable cause) {
    log.error(shown(text), gate.cause(cause));
  }

  @Override
  public void error(Throwable cause) {
    log.error(gate.cause(cause));
  }

  private String shown(CharSequence text) {
    return gate.lines(text.toString());
  }
}

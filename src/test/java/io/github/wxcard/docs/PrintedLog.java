package io.github.wxcard.docs;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what is printed, as Maven shows it on a console with colours. */
final class PrintedLog extends SystemStreamLog implements Log {
  private static final String RESET = "\u001b[m";

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  private void add(String level, CharSequence text) {
    ("[" + level + RESET + "] " + text).lines().forEach(lines::add);
  }

  @Override
  public void info(CharSequence text) {
    add("\u001b[1;34mINFO", text);
  }

  @Override
  public void warn(CharSequence text) {
    add("\u001b[1;33mWARNING", text);
  }

  @Override
  public void error(CharSequence text) {
    add("\u001b[1;31mERROR", text);
  }

  @Override
  public void error(CharSequence text, Throwable cause) {
    throw new AssertionError(text.toString(), cause);
  }
}

package io.github.wxcard.report;

import java.util.Map;
import java.util.TreeMap;

/** A line as GitHub's runner reads it. */
public record RunnerCommand(String name, Map<String, String> properties, String data) {
  public static RunnerCommand parse(String line) {
    String trimmed = line.strip();
    if (!trimmed.startsWith("::")) {
      throw new IllegalArgumentException("no command: " + line);
    }
    int end = trimmed.indexOf("::", 2);
    String head = trimmed.substring(2, end);
    int blank = head.indexOf(' ');
    Map<String, String> properties = new TreeMap<>();
    if (blank > 0) {
      for (String pair : head.substring(blank + 1).split(",", -1)) {
        int equals = pair.indexOf('=');
        properties.put(
            pair.substring(0, equals),
            unescaped(pair.substring(equals + 1).replace("%3A", ":").replace("%2C", ",")));
      }
    }
    return new RunnerCommand(
        blank > 0 ? head.substring(0, blank) : head,
        properties,
        unescaped(trimmed.substring(end + 2)));
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}

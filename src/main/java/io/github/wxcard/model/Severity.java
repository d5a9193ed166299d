package io.github.wxcard.model;

import java.util.Locale;
import java.util.Optional;

/** How much a finding weighs, from nothing to an error. */
public enum Severity {
  OFF,
  INFO,
  WARNING,
  ERROR;

  private final String label = name().toLowerCase(Locale.ROOT);

  /**
   * The name in configuration and reports: {@code off}, {@code info}, {@code warning}, {@code
   * error}.
   */
  public String label() {
    return label;
  }

  /** The severity of that label, in any case. */
  public static Optional<Severity> of(String label) {
    for (Severity severity : values()) {
      if (severity.label().equalsIgnoreCase(label.strip())) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}

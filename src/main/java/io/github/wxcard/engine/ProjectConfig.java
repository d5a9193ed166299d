package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.ObjectReader;
import io.github.wxcard.rule.results.UnsupportedBaseLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Judges the {@code project.config.json} of a mini program. */
public final class ProjectConfig {
  private ProjectConfig() {}

  /** Throws where a file is no {@code project.config.json}; the message says why. */
  public static void check(NamedSource config) throws IOException {
    version(config);
  }

  private static Optional<JsonValue> version(NamedSource config) throws IOException {
    config.source().stamp();
    return ObjectReader.member(config.source().open(), "libVersion");
  }

  static List<Findings> findings(ValidationRequest request, Masker masker, Words words) {
    NamedSource config = request.projectConfig();
    if (config == null) {
      return List.of();
    }
    Findings findings = new Findings(config.name(), masker, words, 0);
    try {
      Optional<JsonValue> version = version(config);
      for (Active<UnsupportedBaseLibrary> rule :
          request.rules().active(UnsupportedBaseLibrary.class)) {
        version
            .flatMap(rule.rule()::of)
            .ifPresent(issue -> findings.add(rule.id(), rule.level(), issue));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(config.name() + " cannot be read", e);
    }
    return List.of(findings);
  }
}

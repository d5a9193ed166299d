package io.github.wxcard.engine;

import io.github.wxcard.engine.RuleSet.Active;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.ObjectReader;
import io.github.wxcard.rule.results.UnsupportedBaseLibrary;
import io.github.wxcard.signature.SignedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Judges the {@code project.config.json} of a mini program. */
public final class ProjectConfig {
  private ProjectConfig() {}

  /** Throws where a file is no {@code project.config.json}; the message says why. */
  public static void check(NamedSource config) throws IOException {
    member(config, "libVersion");
  }

  private static Optional<JsonValue> member(NamedSource config, String name) throws IOException {
    return ObjectReader.member(config.source().open(), name);
  }

  /** The mini program's {@code appid}, which people sign although it never is; if it is there. */
  static List<SignedPart> signable(ValidationRequest request) {
    NamedSource config = request.projectConfig();
    if (config == null) {
      return List.of();
    }
    try {
      return member(config, "appid").filter(JsonValue::isFilledString).stream()
          .map(appid -> new SignedPart("appid", appid.text()))
          .toList();
    } catch (IOException e) {
      throw unreadable(config, e);
    }
  }

  static List<Findings> findings(ValidationRequest request, Masker masker, Words words) {
    NamedSource config = request.projectConfig();
    if (config == null) {
      return List.of();
    }
    Findings findings = new Findings(config.name(), masker, words, 0);
    try {
      Optional<JsonValue> version = member(config, "libVersion");
      for (Active<UnsupportedBaseLibrary> rule :
          request.rules().active(UnsupportedBaseLibrary.class)) {
        version
            .flatMap(rule.rule()::of)
            .ifPresent(issue -> findings.add(rule.id(), rule.level(), issue));
      }
    } catch (IOException e) {
      throw unreadable(config, e);
    }
    return List.of(findings);
  }

  private static UncheckedIOException unreadable(NamedSource config, IOException cause) {
    return new UncheckedIOException(config.name() + " cannot be read", cause);
  }
}

package io.github.wxcard.engine;

import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.json.ObjectReader;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.rule.results.UnsupportedBaseLibrary;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.signature.SignedPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the {@code project.config.json} of a mini program says that matters here. */
public final class ProjectConfig {
  private static final String APPID = "appid";
  private static final String VERSION = "libVersion";

  private final String name;
  private final Map<String, JsonValue> members;

  private ProjectConfig(String name, Map<String, JsonValue> members) {
    this.name = name;
    this.members = members;
  }

  /** Throws where a file is no {@code project.config.json}; the message says why. */
  public static void check(NamedSource config) throws IOException {
    members(config);
  }

  private static Map<String, JsonValue> members(NamedSource config) throws IOException {
    return ObjectReader.members(config.source().open(), Set.of(APPID, VERSION));
  }

  /** That of a request; one that says nothing where none is configured. */
  static ProjectConfig of(ValidationRequest request) {
    NamedSource config = request.projectConfig();
    if (config == null) {
      return new ProjectConfig("", Map.of());
    }
    try {
      return new ProjectConfig(config.name(), members(config));
    } catch (IOException e) {
      throw new UncheckedIOException(config.name() + " cannot be read", e);
    }
  }

  /** The mini program's {@code appid}, which people sign although it never is; if it is there. */
  List<SignedPart> signable() {
    JsonValue appid = members.get(APPID);
    return appid == null || !appid.isFilledString()
        ? List.of()
        : List.of(new SignedPart(APPID, appid.text()));
  }

  /** What the rules say of it. */
  List<Findings> findings(Run run) {
    JsonValue version = members.get(VERSION);
    if (version == null) {
      return List.of();
    }
    Findings findings =
        new Findings(run.names().of(name), run.gate(), run.words(), 0, FindingRoom.ENDLESS);
    for (Active<UnsupportedBaseLibrary> rule :
        run.request().rules().active(UnsupportedBaseLibrary.class)) {
      rule.rule().of(version).ifPresent(issue -> findings.add(rule.id(), rule.level(), issue));
    }
    return List.of(findings);
  }
}

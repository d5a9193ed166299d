package io.github.wxcard.report;

import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.ruleset.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run of a module came to, with all that a format needs to tell of it.
 *
 * @param report what was found
 * @param rules the rules with their levels
 * @param sources the fixtures' bytes, by the names in the report
 * @param failOn which findings fail the build
 * @param module where the module stands in the reactor
 * @param language the language of messages and pages
 * @param version of the plugin
 * @param project what the module calls itself; empty where it has no name
 */
public record Outcome(
    Report report,
    RuleSet rules,
    Map<String, Source> sources,
    FailOn failOn,
    ModulePath module,
    Language language,
    String version,
    String project) {
  public Outcome {
    sources = Map.copyOf(sources);
  }

  /** The outcome of a request. */
  public static Outcome of(
      ValidationRequest request,
      Report report,
      FailOn failOn,
      ModulePath module,
      Language language,
      String version) {
    Map<String, Source> sources = new HashMap<>();
    for (int at = 0; at < report.names().size(); at++) {
      sources.put(report.names().get(at), request.fixtures().get(at).source());
    }
    return new Outcome(report, request.rules(), sources, failOn, module, language, version, "");
  }

  /** The same with the name of the module. */
  public Outcome of(String name) {
    return new Outcome(report, rules, sources, failOn, module, language, version, name);
  }

  /** The same with the bytes of other files that findings may be on. */
  public Outcome with(List<NamedSource> others) {
    Map<String, Source> more = new HashMap<>(sources);
    for (NamedSource other : others) {
      more.putIfAbsent(report.gate().hide(other.name()), other.source());
    }
    return new Outcome(report, rules, more, failOn, module, language, version, project);
  }

  /** The same, told in a language. */
  public Outcome in(Language other) {
    return new Outcome(report, rules, sources, failOn, module, other, version, project);
  }

  /** The wording of its findings. */
  public Messages messages() {
    return Messages.in(language, rules);
  }
}

package io.github.wxcard.report;

import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import java.util.HashMap;
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
 */
public record Outcome(
    Report report,
    RuleSet rules,
    Map<String, Source> sources,
    FailOn failOn,
    ModulePath module,
    Language language,
    String version) {
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
    return new Outcome(report, request.rules(), sources, failOn, module, language, version);
  }

  /** The same, told in a language. */
  public Outcome in(Language other) {
    return new Outcome(report, rules, sources, failOn, module, other, version);
  }

  /** The wording of its findings. */
  public Messages messages() {
    return Messages.in(language, rules);
  }
}

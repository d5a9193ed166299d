package io.github.wxcard.maven.input;

import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.message.OwnTexts;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads the levels of rules from a pom and from {@code -Dwxcard.rules}. */
public final class RuleLevels {
  private static final String PARAMETER = "wxcard.rules";

  private RuleLevels() {}

  /**
   * The rules with their levels: those that are built in, and those of the plugin's dependencies.
   *
   * @param configured by id, from {@code <rules>}
   * @param property {@code id=level,id=level}; wins id by id
   */
  public static RuleSet of(@Nullable Map<String, String> configured, @Nullable String property)
      throws MojoExecutionException {
    return of(installed(), configured, property);
  }

  /** The same of these rules. */
  public static RuleSet of(
      RuleSet known, @Nullable Map<String, String> configured, @Nullable String property)
      throws MojoExecutionException {
    Map<String, Severity> levels = new TreeMap<>();
    if (configured != null) {
      for (Map.Entry<String, String> entry : configured.entrySet()) {
        put(levels, known.ids(), "<rules>", entry.getKey(), entry.getValue());
      }
    }
    if (property != null) {
      for (String pair : property.split(",", -1)) {
        putPair(levels, known.ids(), pair.strip());
      }
    }
    return new RuleSet(known.rules(), levels);
  }

  /** The levels of a fixture set, by id. */
  static Map<String, Severity> ofSet(@Nullable Map<String, String> configured)
      throws MojoExecutionException {
    Map<String, Severity> levels = new TreeMap<>();
    if (configured != null && !configured.isEmpty()) {
      List<String> ids = RuleSet.builtIn(Map.of()).ids();
      if (!ids.containsAll(configured.keySet())) {
        ids = installed().ids();
      }
      for (Map.Entry<String, String> entry : configured.entrySet()) {
        put(levels, ids, "<fixtureSet> <rules>", entry.getKey(), entry.getValue());
      }
    }
    return levels;
  }

  /** All rules at their own levels. */
  public static RuleSet installed() throws MojoExecutionException {
    try {
      RuleSet installed = RuleSet.installed(Map.of());
      OwnTexts.check(installed);
      return installed;
    } catch (UnusableRuleException e) {
      throw new ConfigurationError(e, Text.of("as-it-is", String.valueOf(e.getMessage())));
    }
  }

  private static void putPair(Map<String, Severity> levels, List<String> ids, String pair)
      throws MojoExecutionException {
    if (pair.isEmpty()) {
      return;
    }
    int equals = pair.indexOf('=');
    if (equals < 0) {
      throw new ConfigurationError("no-level", PARAMETER, Printable.of(pair));
    }
    put(
        levels,
        ids,
        PARAMETER,
        pair.substring(0, equals).strip(),
        pair.substring(equals + 1).strip());
  }

  private static void put(
      Map<String, Severity> levels,
      List<String> ids,
      String parameter,
      String id,
      @Nullable String level)
      throws MojoExecutionException {
    if (!ids.contains(id)) {
      throw new ConfigurationError(
          "no-rule", parameter, Printable.of(id), ParameterValues.hint(id, ids));
    }
    String text = level == null ? "" : level;
    Optional<Severity> severity = Severity.of(text);
    if (severity.isEmpty()) {
      throw ParameterValues.refusal(
          parameter + " " + id,
          text,
          Arrays.stream(Severity.values()).map(Severity::label).toList());
    }
    levels.put(id, severity.get());
  }
}

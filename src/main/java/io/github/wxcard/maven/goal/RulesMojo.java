package io.github.wxcard.maven.goal;

import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.input.RuleLevels;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.RuleSet;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Lists every rule with its level, after configuration. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends Goal {
  /** Levels of rules: one element for each id. */
  @Parameter @Nullable Map<String, String> rules;

  /** Levels of rules on the command line: {@code id=level,id=level}. Wins id by id. */
  @Parameter(property = "wxcard.rules")
  @Nullable String ruleLevels;

  @Override
  void run() throws MojoExecutionException {
    Wording wording = Wording.of(language);
    RuleSet set = RuleLevels.of(rules, ruleLevels);
    int width = set.rules().stream().mapToInt(rule -> rule.info().id().length()).max().orElse(0);
    StringBuilder list = new StringBuilder();
    list.append(wording.messages().console("rules-header", set.rules().size()));
    for (Rule rule : set.rules()) {
      String id = rule.info().id();
      list.append(System.lineSeparator()).append("  ").append(id);
      list.append(" ".repeat(width - id.length() + 2));
      list.append(String.format(Locale.ROOT, "%-9s", set.level(rule).label()));
      list.append(wording.summary(rule));
    }
    getLog().info(list);
  }
}

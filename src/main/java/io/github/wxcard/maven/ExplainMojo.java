package io.github.wxcard.maven;

import io.github.wxcard.report.RulePage;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.Rules;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Prints the page of a rule: what it flags, why, bad and good examples. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  /** The id of the rule. */
  @Parameter(property = "wxcard.rule")
  @Nullable String rule;

  /** The language: {@code en} or {@code zh-CN}; by default that of the JVM. */
  @Parameter(property = "wxcard.language")
  @Nullable String language;

  /** Whether to do nothing. */
  @Parameter(property = "wxcard.skip", defaultValue = "false")
  boolean skip;

  @Override
  public void execute() throws MojoExecutionException {
    Wording wording = Wording.of(language);
    if (skip) {
      getLog().info(wording.messages().console("skipped"));
      return;
    }
    List<String> ids = Rules.builtIn().stream().map(Rule::info).map(info -> info.id()).toList();
    if (rule == null || rule.isBlank()) {
      throw new MojoExecutionException(
          "wxcard.rule: which rule? -Dwxcard.rule=ID with one of " + String.join(", ", ids));
    }
    String id = rule.strip();
    if (!ids.contains(id)) {
      throw new MojoExecutionException(Choices.refusal("wxcard.rule", id, ids));
    }
    String page =
        RulePage.of(id, wording.language())
            .orElseThrow(() -> new MojoExecutionException("the rule " + id + " has no page"));
    getLog().info(System.lineSeparator() + page.strip());
  }
}

package io.github.wxcard.maven;

import io.github.wxcard.engine.Fixture;
import io.github.wxcard.report.RulePage;
import io.github.wxcard.report.SignatureTrace;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.Rules;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the page of a rule: what it flags, why, bad and good examples; with {@code wxcard.files}
 * also how the signature of each entry is put together, the ticket masked.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends FixtureGoal {
  /** The id of the rule. */
  @Parameter(property = "wxcard.rule")
  @Nullable String rule;

  @Inject
  ExplainMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void execute(Module module, Wording wording) throws MojoExecutionException {
    boolean withFiles = files != null && !files.isEmpty();
    List<String> ids = Rules.builtIn().stream().map(Rule::info).map(info -> info.id()).toList();
    if (rule != null && !rule.isBlank()) {
      getLog().info(System.lineSeparator() + page(rule.strip(), ids, wording));
    } else if (!withFiles) {
      throw new MojoExecutionException(
          "wxcard.rule: which rule? -Dwxcard.rule=ID with one of " + String.join(", ", ids));
    }
    if (withFiles) {
      trace(fixtures(module), wording);
    }
  }

  private static String page(String id, List<String> ids, Wording wording)
      throws MojoExecutionException {
    if (!ids.contains(id)) {
      throw new MojoExecutionException(Choices.refusal("wxcard.rule", id, ids));
    }
    return RulePage.of(id, wording.language())
        .orElseThrow(() -> new MojoExecutionException("the rule " + id + " has no page"))
        .strip();
  }

  private void trace(List<Fixture> fixtures, Wording wording) throws MojoExecutionException {
    for (Fixture fixture : fixtures) {
      try {
        for (String line : SignatureTrace.of(fixture, wording.messages())) {
          getLog().info(line);
        }
      } catch (IOException e) {
        throw new MojoExecutionException(fixture.name() + " cannot be read: " + e.getMessage(), e);
      }
    }
  }
}

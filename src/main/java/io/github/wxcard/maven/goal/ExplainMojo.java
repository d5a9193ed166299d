package io.github.wxcard.maven.goal;

import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.FixtureSecrets;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.input.RuleLevels;
import io.github.wxcard.message.RulePage;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.text.SignatureTrace;
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
    RuleSet rules = RuleLevels.installed();
    if (rule != null && !rule.isBlank()) {
      // Its headings begin with two number signs, and are no commands.
      String page = System.lineSeparator() + page(rule.strip(), rules, wording);
      getLog().show(Severity.INFO, page);
    } else if (!withFiles) {
      throw new MojoExecutionException(
          "wxcard.rule: which rule? -Dwxcard.rule=ID with one of "
              + String.join(", ", rules.ids()));
    }
    if (withFiles) {
      trace(fixtures(module), wording);
    }
  }

  private static String page(String id, RuleSet rules, Wording wording)
      throws MojoExecutionException {
    int at = rules.ids().indexOf(id);
    if (at < 0) {
      throw new MojoExecutionException(ParameterValues.refusal("wxcard.rule", id, rules.ids()));
    }
    return RulePage.of(rules.rules().get(at), wording.language())
        .orElseThrow(() -> new MojoExecutionException("the rule " + id + " has no page"))
        .strip();
  }

  private void trace(List<Fixture> fixtures, Wording wording) throws MojoExecutionException {
    try {
      gate().learn(FixtureSecrets.gate(fixtures));
      for (Fixture fixture : fixtures) {
        SignatureTrace.of(fixture, gate(), wording.messages()).forEach(getLog()::info);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(IoReason.of(e), e);
    }
  }
}

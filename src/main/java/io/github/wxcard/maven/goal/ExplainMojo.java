package io.github.wxcard.maven.goal;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.FixtureSecrets;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.input.RuleLevels;
import io.github.wxcard.message.PhoneMessage;
import io.github.wxcard.message.RulePage;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.Proof;
import io.github.wxcard.report.text.ShownFrom;
import io.github.wxcard.report.text.SignatureTrace;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Printable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Prints the page of a rule: what it flags, why, bad and good examples; with {@code wxcard.files}
 * also how the signature of each entry is put together, the ticket masked. Without a rule, it lists
 * the mistakes of signing that no fixture would have shown, each with values that would.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends FixtureGoal {
  /** The id of the rule. */
  @Parameter(property = "wxcard.rule")
  @Nullable String rule;

  /** What the phone shows, such as {@code 签名错误}: where it leads. */
  @Parameter(property = "wxcard.message")
  @Nullable String message;

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
      if (withFiles) {
        trace(module, fixtures(module), wording);
      }
      return;
    }
    if (message != null && !message.isBlank()) {
      getLog().show(Severity.INFO, System.lineSeparator() + section(message, wording));
      if (withFiles) {
        trace(module, fixtures(module), wording);
      }
      return;
    }
    List<Fixture> fixtures = fixtures(module);
    if (fixtures.isEmpty()) {
      throw new ConfigurationError("which-rule", rules.ids().size());
    }
    requireTicket(fixtures);
    if (withFiles) {
      trace(module, fixtures, wording);
    }
    prove(fixtures, wording);
  }

  /** Lists the mistakes of signing that the fixtures would not have shown. */
  private void prove(List<Fixture> fixtures, Wording wording) {
    ValidationRequest request =
        ValidationRequest.builder(fixtures)
            .rules(RuleSet.builtIn(Map.of()))
            .explainSignatures(0)
            .build();
    Report report = CardValidator.validate(request);
    gate().learn(report.gate());
    Proof proof = new Proof(List.of(report), wording.messages());
    getLog().info(proof.head());
    for (Proof.Row row : proof.rows()) {
      getLog().info("  " + row.mistake() + ": " + row.text());
      getLog().info("    " + row.values());
    }
  }

  private static String section(String shown, Wording wording) throws ConfigurationError {
    return PhoneMessage.in(shown)
        .orElseThrow(() -> ParameterValues.refusal("wxcard.message", shown, PhoneMessage.texts()))
        .section(wording.language());
  }

  private static String page(String id, RuleSet rules, Wording wording)
      throws MojoExecutionException {
    int at = rules.ids().indexOf(id);
    if (at < 0) {
      throw new ConfigurationError(
          "refused-rule",
          "wxcard.rule",
          Printable.of(id),
          rules.ids().size(),
          ParameterValues.hint(id, rules.ids()));
    }
    return RulePage.of(rules.rules().get(at), wording.language())
        .map(RulePage::shown)
        .orElseThrow(() -> new ConfigurationError("no-page", id))
        .strip();
  }

  /** Without any ticket there is nothing to compute. */
  private static void requireTicket(List<Fixture> fixtures) throws ConfigurationError {
    if (!fixtures.isEmpty() && fixtures.stream().allMatch(each -> each.tickets().isEmpty())) {
      throw new ConfigurationError("explain-no-ticket");
    }
  }

  private void trace(Module module, List<Fixture> fixtures, Wording wording)
      throws MojoExecutionException {
    requireTicket(fixtures);
    try {
      gate().learn(FixtureSecrets.gate(fixtures));
      for (Fixture fixture : fixtures) {
        SignatureTrace.of(seen(fixture, module.shownFrom()), gate(), wording.messages())
            .forEach(getLog()::info);
      }
    } catch (IOException e) {
      throw new ConfigurationError(e, Text.of("as-it-is", IoReason.of(e)));
    }
  }

  /** A fixture under the path that a terminal links. */
  private static Fixture seen(Fixture fixture, ShownFrom from) {
    return new Fixture(
        from.file(fixture.name()),
        fixture.source(),
        fixture.reading(),
        fixture.tickets(),
        fixture.request());
  }
}

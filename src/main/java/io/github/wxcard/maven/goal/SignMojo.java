package io.github.wxcard.maven.goal;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.FixtureSecrets;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.Wording;
import io.github.wxcard.maven.input.RuleLevels;
import io.github.wxcard.maven.output.FixtureWriter;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.text.UnifiedDiff;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.sign.CardSigner;
import io.github.wxcard.sign.SignedFixture;
import io.github.wxcard.sign.SigningRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Puts right signatures into {@code add-card} fixtures, changing nothing else in the files.
 *
 * <p>An entry that has errors besides its signature is left alone and named.
 */
@Mojo(name = "sign", requiresProject = false, threadSafe = true)
public final class SignMojo extends FixtureGoal {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** Characters of a new nonce, the most that are allowed. */
  private static final int NONCE_LENGTH = 32;

  /** Levels of rules: one element for each id. */
  @Parameter @Nullable Map<String, String> rules;

  /** Levels of rules on the command line: {@code id=level,id=level}. Wins id by id. */
  @Parameter(property = "wxcard.rules")
  @Nullable String ruleLevels;

  /** Whether to print what would change, as a unified diff, and to change nothing. */
  @Parameter(property = "wxcard.dryRun", defaultValue = "false")
  boolean dryRun;

  /** Whether each card also gets the present {@code timestamp} and a new {@code nonce_str}. */
  @Parameter(property = "wxcard.refresh", defaultValue = "false")
  boolean refresh;

  /**
   * Whether what can be repaired safely is repaired first: milliseconds, timestamps in strings,
   * names that differ in case and underscores only, a {@code cardExt} that is serialized not at
   * all, where it should be, or twice, or that is escaped once more.
   */
  @Parameter(property = "wxcard.fix", defaultValue = "false")
  boolean fix;

  Clock clock = Clock.systemUTC();
  Supplier<String> nonces = new RandomNonces();

  @Inject
  SignMojo(SettingsDecrypter decrypter) {
    super(decrypter);
  }

  @Override
  void execute(Module module, Wording wording) throws MojoExecutionException {
    RuleSet ruleSet = RuleLevels.of(rules, ruleLevels);
    List<Fixture> fixtures = fixtures(module);
    if (fixtures.isEmpty() && !allowEmpty) {
      getLog().info(wording.messages().console("nothing-configured"));
      return;
    }
    for (Fixture fixture : fixtures) {
      oneTicket(fixture);
      oneThatCanBeWritten(fixture);
    }
    SigningRequest request =
        new SigningRequest(fixtures, ruleSet, clock.instant(), refresh, fix, nonces);
    List<SignedFixture> all = CardSigner.sign(request);
    learnSecrets(all);
    int cards = 0;
    int changed = 0;
    int leftAlone = 0;
    for (SignedFixture signed : all) {
      cards += signed.cards();
      leftAlone += signed.leftAlone().size();
      for (Finding finding : signed.leftAlone()) {
        getLog()
            .warn(
                wording
                    .messages()
                    .console(
                        "left-alone",
                        wording.messages().line(module.shownFrom().finding(finding))));
      }
      if (signed.after().equals(signed.before()) || kept(module, wording, signed)) {
        changed += signed.changed();
      }
    }
    if (leftAlone > 0 && !fix) {
      getLog().info(wording.messages().console("fixable"));
    }
    String key = dryRun ? "would-sign" : "signed";
    getLog().info(wording.messages().console(key, fixtures.size(), cards, changed, leftAlone));
  }

  private void oneThatCanBeWritten(Fixture fixture) throws MojoExecutionException {
    if (!dryRun && fixture.source().file() == null) {
      throw new ConfigurationError("stdin-sign");
    }
  }

  private static void oneTicket(Fixture fixture) throws MojoExecutionException {
    int count = fixture.tickets().size();
    if (count == 0) {
      throw new ConfigurationError("sign-no-ticket");
    }
    if (count > 1) {
      throw new ConfigurationError("sign-which-ticket", count, fixture.name());
    }
  }

  /** The same as {@link #keep}; what memory is lacking for is left as it was, and no other file. */
  private boolean kept(Module module, Wording wording, SignedFixture signed)
      throws MojoExecutionException {
    try {
      return keep(module, wording, signed);
    } catch (OutOfMemoryError e) {
      String name = module.shownFrom().file(signed.fixture().name());
      getLog().warn(wording.messages().console("no-memory", name));
      return false;
    }
  }

  /** Prints or writes what changed; false where it had to be left as it was. */
  private boolean keep(Module module, Wording wording, SignedFixture signed)
      throws MojoExecutionException {
    if (dryRun) {
      getLog()
          .info(
              System.lineSeparator()
                  + UnifiedDiff.of(
                      module.shownFrom().file(signed.fixture().name()),
                      signed.before(),
                      signed.after(),
                      gate()));
      return true;
    }
    Path file = Objects.requireNonNull(signed.fixture().source().file());
    String name = module.shownFrom().file(signed.fixture().name());
    boolean inside = FixtureWriter.isInside(module.bounds().project(), file);
    if (inside && FixtureWriter.write(file, signed.before(), signed.after())) {
      getLog().info(wording.messages().console("rewritten", name));
      return true;
    }
    getLog().warn(wording.messages().console(inside ? "changed-meanwhile" : "outside", name));
    return false;
  }

  /** What no line shows from now on, whichever fixture it is about. */
  private void learnSecrets(List<SignedFixture> all) throws MojoExecutionException {
    List<Fixture> read = new ArrayList<>();
    for (SignedFixture signed : all) {
      Fixture fixture = signed.fixture();
      Source text = Source.of(signed.before());
      read.add(new Fixture(fixture.name(), text, fixture.reading(), fixture.tickets(), null));
    }
    try {
      gate().learn(FixtureSecrets.gate(read));
    } catch (IOException e) {
      throw new ConfigurationError(e, Text.of("as-it-is", IoReason.of(e)));
    }
  }

  /** Letters and digits of which nobody knows the next. */
  private static final class RandomNonces implements Supplier<String> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
      StringBuilder nonce = new StringBuilder();
      for (int at = 0; at < NONCE_LENGTH; at++) {
        nonce.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      return nonce.toString();
    }
  }
}

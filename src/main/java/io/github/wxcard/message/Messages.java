package io.github.wxcard.message;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Printable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The wording of messages in one language. Safe for use by many threads.
 *
 * <pre>{@code
 * Messages messages = Messages.in(Language.EN);
 * report.findings().stream().map(messages::line).forEach(System.out::println);
 * }</pre>
 */
public final class Messages {
  /** Before the keys of what is said otherwise in a test than in a build. */
  private static final String IN_TESTS = "test.";

  /** The same of what is said of a signature beside all that goes into it. */
  private static final String OF_PROBES = "probe.";

  private final MessageFile console;
  private final String setting;
  private final Supplier<RuleSet> rules;
  private final Language language;
  private volatile @Nullable MessageFile findings;
  private @Nullable Map<String, MessageFile> own;

  private Messages(Language language, Supplier<RuleSet> rules, String setting) {
    this.setting = setting;
    this.console = MessageFile.ofProject("console", language);
    this.rules = rules;
    this.language = language;
  }

  /** The wording in a language, of the built-in rules and of those that other jars bring. */
  public static Messages in(Language language) {
    return new Messages(language, () -> RuleSet.installed(Map.of()), "");
  }

  /** The wording in a language, of these rules. */
  public static Messages in(Language language, RuleSet rules) {
    return new Messages(language, () -> rules, "");
  }

  /** The wording where there is no build to configure: what to do is said in calls of the kit. */
  public static Messages inTests(Language language, RuleSet rules) {
    return new Messages(language, () -> rules, IN_TESTS);
  }

  /** The wording where the values of a signature and the right one are shown besides. */
  public static Messages ofProbes(Language language, RuleSet rules) {
    return new Messages(language, () -> rules, OF_PROBES);
  }

  /** A finding's message: what is wrong, and what to do. */
  public String text(Finding finding) {
    Message message = finding.message();
    boolean builtIn = BuiltIn.IDS.contains(finding.rule());
    MessageFile file = builtIn ? findings() : own().getOrDefault(finding.rule(), findings());
    String text = file.text(message).orElseGet(() -> unworded(file, message));
    // A command may form where two arguments meet.
    return text.contains("##") || text.contains("::") ? Printable.line(text) : text;
  }

  /** A finding in one line: {@code path:line:column rule: message}. */
  public String line(Finding finding) {
    return place(finding.location()) + " " + finding.rule() + ": " + text(finding);
  }

  /** A place as terminals and editors link it: {@code path:line:column}. */
  public static String place(Location location) {
    return Printable.line(location.file()) + ":" + location.region().start();
  }

  /** Where a finding is, and of which rule: {@code path:line:column rule}. */
  public String place(Finding finding) {
    return place(finding.location()) + " " + finding.rule();
  }

  /** What a goal says besides findings. */
  public String console(String key, Object... arguments) {
    Optional<String> text = console.text(key, arguments);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("there is no text " + key);
    }
    return text.get();
  }

  /** What a goal says of a configuration that cannot be meant. */
  public String configuration(String key, Object... arguments) {
    return MessageFile.ofProject("configuration", language)
        .text(key, arguments)
        .orElseThrow(() -> new IllegalArgumentException("there is no text " + key));
  }

  /** What is said of a rule that says nothing itself: that is wrong, but no reason to break off. */
  private String unworded(MessageFile file, Message message) {
    String arguments =
        message.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return console("unworded", file.name(), message.key(), arguments);
  }

  /** The wording of built-in rules, read when the first of them speaks. */
  private MessageFile findings() {
    MessageFile found = findings;
    if (found == null) {
      found = MessageFile.ofProject("messages", language).preferring(setting);
      findings = found;
    }
    return found;
  }

  /** The wording of rules that are not built in, looked for when the first of them speaks. */
  private synchronized Map<String, MessageFile> own() {
    Map<String, MessageFile> found = own;
    if (found == null) {
      found = new HashMap<>();
      for (Rule rule : rules.get().own()) {
        found.put(rule.info().id(), MessageFile.beside(rule.getClass(), language));
      }
      own = found;
    }
    return found;
  }

  /** Apart, as it loads every rule, which a goal that finds nothing to say of one does without. */
  private static final class BuiltIn {
    static final Set<String> IDS = Set.copyOf(RuleSet.builtIn(Map.of()).ids());
  }
}

package io.github.wxcard.report.html;

import io.github.wxcard.engine.ExpectedFinding;
import io.github.wxcard.engine.JudgedFixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.Counts;
import io.github.wxcard.report.FileFindings;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.Proof;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** What the templates of the HTML report ask for. Goes through all findings once for the sums. */
final class HtmlPage {
  /** The levels, worst first. */
  static final List<Severity> LEVELS = List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  /** How many rows a picture has. */
  static final int MOST_ROWS = 12;

  private final List<Outcome> outcomes;
  private final Messages messages;
  private final ShownFindings shown;
  private final Map<String, RuleSum> rules = new HashMap<>();
  private final List<FileSum> files = new ArrayList<>();
  private final Map<DocumentKind, Long> cards = new EnumMap<>(DocumentKind.class);
  private final Map<ModulePath, Integer> runs = new HashMap<>();
  private final Set<String> withExpected = new HashSet<>();
  private boolean failed;
  private int seen;

  HtmlPage(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
    this.messages = this.outcomes.get(0).messages();
    this.shown = new ShownFindings(messages);
    this.outcomes.forEach(this::add);
  }

  /** A text of the page. */
  String text(String key, Object... arguments) {
    return messages.console("html." + key, arguments);
  }

  /** The title: of which project, where it has a name. */
  String title() {
    String project = outcomes.get(0).project();
    return project.isEmpty() ? text("title") : text("title-of", project);
  }

  Language language() {
    return outcomes.get(0).language();
  }

  String version() {
    return outcomes.get(0).version();
  }

  /** Whether a finding fails the build. */
  boolean failed() {
    return failed;
  }

  /** The counts in one line, as on the console. */
  String summary() {
    Counts counts = Counts.sum(outcomes.stream().map(Outcome::report).map(Counts::of));
    return new ConsoleFormat(messages, ConsoleFormat.Palette.NONE).summary(counts);
  }

  /** The rules that found something, what to mend first before the others. */
  List<RuleSum> rules() {
    return rules.values().stream().sorted(RuleSum.BY_URGENCY).toList();
  }

  /** The title of a rule that found something. */
  String title(String rule) {
    return Objects.requireNonNull(rules.get(rule)).title();
  }

  /** The files with findings, in order. */
  List<FileSum> files() {
    return files.stream().filter(file -> file.findings() > 0).toList();
  }

  /** The files without. */
  List<FileSum> cleanFiles() {
    return files.stream()
        .filter(file -> file.findings() == 0 && !withExpected.contains(file.name()))
        .toList();
  }

  /** The findings that baselines list, as many as are shown. */
  List<ShownExpectation> expected() {
    List<ShownExpectation> some = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (ExpectedFinding each : outcome.report().expected()) {
        if (some.size() == ShownFindings.MOST) {
          return some;
        }
        some.add(ShownExpectation.of(outcome, messages, each));
      }
    }
    return some;
  }

  /** Why a finding is expected. */
  String reason(ShownExpectation expected) {
    String reason = expected.reason();
    return reason == null
        ? messages.console("expected.no-reason")
        : messages.console("expected.reason", reason);
  }

  /** How many there are. */
  long expectedFindings() {
    return outcomes.stream().mapToLong(outcome -> outcome.report().expected().size()).sum();
  }

  /** The findings of the next file. */
  List<ShownFinding> findings(FileSum file) {
    return shown.of(file);
  }

  long findings() {
    return outcomes.stream().mapToLong(outcome -> outcome.report().findings().size()).sum();
  }

  /** The entries of lists of a kind. */
  long cards(DocumentKind kind) {
    return cards.getOrDefault(kind, 0L);
  }

  /** How many signatures there are. */
  long signatures() {
    return outcomes.stream().mapToLong(outcome -> outcome.report().signatures()).sum();
  }

  /** How many signatures are right. */
  long verified() {
    return outcomes.stream().mapToLong(outcome -> outcome.report().signaturesVerified()).sum();
  }

  /** What the right signatures of all runs prove. */
  Proof proof() {
    return new Proof(outcomes.stream().map(Outcome::report).toList(), messages);
  }

  /** Hundredths of a whole, for a picture; at least 1 of what is there at all. */
  static int percent(long part, long whole) {
    return whole == 0 || part == 0 ? 0 : (int) Math.max(1, part * 100 / whole);
  }

  String style() {
    return resource("report.css");
  }

  String script() {
    return resource("report.js");
  }

  /** What a browser may do with the file: show it and run its own script, and nothing else. */
  String policy() {
    return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
        + hash(style())
        + "; script-src "
        + hash(script());
  }

  private void add(Outcome outcome) {
    for (JudgedFixture fixture : outcome.report().fixtures()) {
      if (fixture.kind() != null) {
        cards.merge(fixture.kind(), fixture.cards(), Long::sum);
      }
    }
    for (ExpectedFinding each : outcome.report().expected()) {
      String file = each.finding().location().file();
      withExpected.add(FileSum.shown(outcome.module().ofReactor(file)));
    }
    Map<String, Rule> known = new HashMap<>();
    outcome.rules().rules().forEach(rule -> known.put(rule.info().id(), rule));
    int before = runs.merge(outcome.module(), 1, Integer::sum) - 1;
    Anchors anchors = new Anchors(outcome.module(), before);
    Anchors ofShown = new Anchors(outcome.module(), before);
    for (FileFindings file : FileFindings.of(outcome.report())) {
      FileSum sum = new FileSum(outcome, file, files.size() + 1, ofShown);
      files.add(sum);
      for (Finding finding : file.findings()) {
        sum.add(finding);
        failed |= outcome.failOn().fails(finding);
        String id = seen++ < ShownFindings.MOST ? anchors.of(finding) : null;
        rules
            .computeIfAbsent(
                finding.rule(),
                rule -> ruleSum(Objects.requireNonNull(known.get(rule)), finding, sum, id))
            .add();
      }
    }
  }

  private RuleSum ruleSum(Rule rule, Finding first, FileSum file, @Nullable String id) {
    String place = file.name() + ":" + first.location().region().start();
    return new RuleSum(rule, first.severity(), language(), id, place);
  }

  private static String hash(String text) {
    return "'sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text)) + "'";
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the plugin's jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

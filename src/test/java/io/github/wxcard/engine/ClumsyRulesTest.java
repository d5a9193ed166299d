package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.CardJson;
import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.json.JsonFormat;
import io.github.wxcard.report.sarif.SarifFormat;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.rule.signature.SignatureContext;
import io.github.wxcard.rule.signature.SignatureRule;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever a rule of a project does, it hides no other finding and gives no secret away. */
class ClumsyRulesTest {
  private static final String LIST = CardJson.list(CardJson.signed("a-b"), CardJson.signed("a-b"));

  @RuleInfo(id = "throws-here", summary = "Fails.", level = Severity.WARNING)
  static final class Throws implements CardRule, DocumentRule, UniqueRule {
    private final Throwable thrown;

    Throws(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public boolean clears(ScannedEntry scanned, RuleContext context) {
      throw sneaky(thrown);
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      throw sneaky(thrown);
    }

    @Override
    public void check(Document document, RuleContext context, FindingSink findings) {
      throw sneaky(thrown);
    }

    @Override
    public List<String> members() {
      return List.of("cardExt.nonce_str");
    }

    @Override
    public Issue repeated(JsonValue again, Location first) {
      throw sneaky(thrown);
    }

    /** Throws it as Kotlin or Lombok throw a checked exception. */
    private static RuntimeException sneaky(Throwable thrown) {
      throw Throws.<RuntimeException>unchecked(thrown);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // That is the trick.
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
      throw (T) thrown;
    }
  }

  @RuleInfo(id = "looks-at-nothing", summary = "Is unsure.", level = Severity.WARNING)
  static final class LooksAtNothing implements CardRule {
    @Override
    public Set<DocumentKind> kinds() {
      return null;
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {}
  }

  @Test
  void aRuleThatCannotSayWhatItLooksAtIsNamed() {
    assertThatThrownBy(() -> run(new LooksAtNothing(), LIST))
        .isInstanceOf(UnusableRuleException.class)
        .hasMessageContaining(LooksAtNothing.class.getName())
        .hasMessageEndingWith("it cannot say what it looks at: java.lang.NullPointerException");
  }

  @RuleInfo(id = "says-anything", summary = "Says it.", level = Severity.WARNING)
  static final class Says implements CardRule {
    private final Object argument;

    Says(Object argument) {
      this.argument = argument;
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      findings.report(Issue.at(card.value(), argument));
    }
  }

  @RuleInfo(id = "explains-badly", summary = "Explains.", level = Severity.WARNING)
  static final class ExplainsBadly implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      findings.report(
          Issue.at(card.value())
              .explainedBy(
                  () -> {
                    throw new IllegalStateException("no cause");
                  }));
    }
  }

  @RuleInfo(id = "tells-secrets", summary = "Tells.", level = Severity.WARNING)
  static final class TellsSecrets implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      for (Member member : card.value().members()) {
        String text = member.value().text();
        Location place = new Location(text, member.value().region(), text);
        findings.report(
            Issue.at(member.value(), text, new Plain(text), Message.of("inner", text), place)
                .elsewhere(place)
                .with(text, text)
                .with("list", List.of(text, 1)));
      }
    }
  }

  @RuleInfo(id = "points-everywhere", summary = "Points.", level = Severity.WARNING)
  static final class PointsEverywhere implements DocumentRule {
    @Override
    public void check(Document document, RuleContext context, FindingSink findings) {
      point(document.root(), findings);
      point(document.firstEntry(), findings);
    }

    private static void point(JsonValue value, FindingSink findings) {
      findings.report(Issue.at(value));
      for (Member member : value.members()) {
        findings.report(Issue.at(member.key()));
        point(member.value(), findings);
      }
    }
  }

  @Test
  void whatADocumentHasKeptOfItStillHasItsPlaces() {
    String entry = "{\"a\":{\"b\":[1]},\n\"c\":2}";
    String list =
        "{\"d\":{\"e\":1},\"cardList\":[" + (entry + ",").repeat(5_000) + entry + "],\"f\":0}";
    assertThat(run(new PointsEverywhere(), list).findings())
        .filteredOn(finding -> !finding.rule().equals("unknown-document"))
        .extracting(TestRun::line)
        .containsExactlyInAnyOrder(
            "1:1-1:2 warning points-everywhere $",
            "1:2-1:5 warning points-everywhere d",
            "1:6-1:7 warning points-everywhere d",
            "1:14-1:24 warning points-everywhere cardList",
            "1:25-1:26 warning points-everywhere cardList",
            "5002:9-5002:12 warning points-everywhere f",
            "5002:13-5002:14 warning points-everywhere f",
            "1:26-1:27 warning points-everywhere cardList[0]",
            "1:27-1:30 warning points-everywhere cardList[0].a",
            "1:31-1:32 warning points-everywhere cardList[0].a",
            "2:1-2:4 warning points-everywhere cardList[0].c",
            "2:5-2:6 warning points-everywhere cardList[0].c");
  }

  @Test
  void whateverIsThrownBecomesAFindingOfItsOwn() {
    for (Throwable thrown :
        List.of(
            new IllegalStateException("a"),
            new IOException("a"),
            new NoClassDefFoundError("a"),
            new AssertionError("a"),
            new Error("a"),
            new InternalError("a"),
            new Throwable("a"),
            new Untraceable(),
            new StackOverflowError())) {
      List<Finding> findings = run(new Throws(thrown), LIST).findings();
      // Two entries, the document, and the repeated nonce.
      assertThat(findings)
          .filteredOn(finding -> finding.rule().equals("failed-rule"))
          .hasSize(4)
          .extracting(finding -> finding.location().path())
          .containsExactlyInAnyOrder(
              "$", "cardList[0]", "cardList[1]", "cardList[1].cardExt.nonce_str");
      assertThat(findings)
          .extracting(Finding::rule)
          .contains("unusual-nonce-characters", "reused-nonce")
          .doesNotContain("throws-here");
      assertThat(findings.get(0).message().arguments().get(1).toString())
          .startsWith(thrown.getClass().getName() + (thrown instanceof Untraceable ? "" : " ("));
    }
  }

  /** Fails even when it is asked where it was thrown. */
  private static final class Untraceable extends Error {
    private static final long serialVersionUID = 1;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw this;
    }
  }

  @RuleInfo(id = "digs-deep", summary = "Digs.", level = Severity.WARNING)
  static final class DigsDeep implements CardRule, DocumentRule {
    @Override
    public boolean clears(ScannedEntry scanned, RuleContext context) {
      SEEN.add(context);
      return false;
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      SEEN.add(context);
    }

    @Override
    public void check(Document document, RuleContext context, FindingSink findings) {
      SEEN.add(context);
    }

    private static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();
  }

  @Test
  void nothingThatARuleIsGivenLeadsToATicket() throws ReflectiveOperationException {
    DigsDeep.SEEN.clear();
    String list = CardJson.list(CARD, CARD, CARD, CARD);
    assertThat(run(new DigsDeep(), list).signaturesVerified()).isEqualTo(4);
    assertThat(DigsDeep.SEEN).isNotEmpty();
    for (Object context : DigsDeep.SEEN) {
      assertThat(context).isInstanceOf(RuleContext.class).isNotInstanceOf(SignatureContext.class);
      for (Field field : context.getClass().getDeclaredFields()) {
        assertThat(field.getGenericType().getTypeName()).doesNotContain("Ticket", "List");
      }
      assertThat(context.toString()).doesNotContain(TestRun.TICKET.reveal());
    }
    assertThat(SignatureRule.class.isSealed()).isTrue();
  }

  @RuleInfo(id = "changes-things", summary = "Changes.", level = Severity.WARNING)
  static final class ChangesThings implements CardRule, DocumentRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      clear(card.value().members());
      clear(card.duplicates());
      clear(card.secrets());
      if (card.ext().object() != null) {
        clear(card.ext().object().members());
      }
    }

    @Override
    public void check(Document document, RuleContext context, FindingSink findings) {
      clear(document.duplicates());
      clear(document.root().members());
    }

    private static void clear(List<?> list) {
      try {
        list.clear();
      } catch (UnsupportedOperationException e) {
        // As it should be.
        assertThat(e).hasNoCause();
      }
    }
  }

  @Test
  void nothingThatARuleIsGivenCanBeChanged() {
    String list =
        "{\"x\":1,\"x\":2,\"cardList\":[{\"cardId\":\"\",\"a\":1,\"a\":2,\"cardExt\":\"{\\\"secret\\\":1}\"}]}";
    List<Rule> rules = new ArrayList<>(Rules.builtIn());
    assertThat(rules.size()).isGreaterThan(30);
    List<Finding> without = List.copyOf(run(new Silent(), list).findings());
    rules.add(0, new ChangesThings());
    ValidationRequest request =
        ValidationRequest.builder(List.of(Fixture.of("a.json", list).withTickets(TestRun.TICKET)))
            .rules(new RuleSet(rules, Map.of()))
            .now(TestRun.NOW)
            .build();
    assertThat(without).extracting(Finding::rule).contains("duplicate-key", "leaked-secret");
    assertThat(CardValidator.validate(request).findings()).containsExactlyElementsOf(without);
  }

  @RuleInfo(id = "keeps-the-sink", summary = "Keeps it.", level = Severity.WARNING)
  static final class KeepsTheSink implements CardRule, DocumentRule {
    private static final Queue<FindingSink> KEPT = new ConcurrentLinkedQueue<>();

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      Issue issue = Issue.at(card.value());
      for (FindingSink kept : KEPT) {
        assertThatThrownBy(() -> kept.report(issue)).isInstanceOf(IllegalStateException.class);
      }
      KEPT.add(findings);
      CompletableFuture.runAsync(
              () ->
                  assertThatThrownBy(() -> findings.report(issue))
                      .isInstanceOf(IllegalStateException.class))
          .join();
      findings.report(issue);
    }

    @Override
    public void check(Document document, RuleContext context, FindingSink findings) {
      KEPT.add(findings);
    }
  }

  @Test
  void findingsAreTakenOnlyWhileTheyAreAskedFor() {
    KeepsTheSink.KEPT.clear();
    List<Finding> findings = run(new KeepsTheSink(), LIST).findings();
    assertThat(findings)
        .extracting(Finding::rule)
        .contains("reused-nonce")
        .doesNotContain("failed-rule");
    assertThat(findings).filteredOn(each -> each.rule().equals("keeps-the-sink")).hasSize(2);
    for (FindingSink kept : KeepsTheSink.KEPT) {
      assertThatThrownBy(() -> kept.report(Issue.at(SPOT)))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(List.copyOf(findings)).hasSameSizeAs(findings);
  }

  /** A place that answers once. */
  private static final class Once implements SourceRef {
    private boolean asked;

    @Override
    public Region region() {
      if (asked) {
        throw new Error("once");
      }
      asked = true;
      return Region.START;
    }

    @Override
    public Path path() {
      return Path.ROOT;
    }
  }

  @RuleInfo(id = "says-nonsense", summary = "Nonsense.", level = Severity.WARNING)
  static final class SaysNonsense implements CardRule {
    private final int which;

    SaysNonsense(int which) {
      this.which = which;
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      List<Object> changing = new ArrayList<>(List.of("x"));
      Issue issue =
          switch (which) {
            case 0 -> null;
            case 1 -> Issue.at(new Once()).explainedBy(() -> Issue.at(SPOT));
            case 2 -> Issue.at(SourceRef.of(null, null));
            case 3 -> Issue.at(SPOT).elsewhere(new Location("a", null, "$"));
            case 4 -> Issue.at(SPOT, new Message(null, List.of()));
            case 5 -> Issue.at(SPOT, new Plain(null));
            case 6 -> Issue.at(SPOT).with("a", null);
            default -> Issue.at(SPOT).with("a", changing);
          };
      changing.set(0, new AtomicInteger(1));
      findings.report(issue);
    }
  }

  @Test
  void nonsenseHidesNothing() {
    for (int which = 0; which <= 7; which++) {
      List<Finding> findings = List.copyOf(run(new SaysNonsense(which), LIST).findings());
      assertThat(findings)
          .as("%s", which)
          .extracting(Finding::rule)
          .contains("reused-nonce", "unusual-nonce-characters")
          .contains(which == 7 ? "says-nonsense" : "failed-rule");
      assertThat(findings).noneMatch(each -> each.message().key().equals("failed-rule.reader"));
      assertThat(findings).allMatch(each -> !each.properties().toString().contains("1"));
    }
  }

  @Test
  void wordsOfARuleAreOneVisibleLine() {
    Plain plain = new Plain("a\n[ERROR] \u001b[31m##vso[\u202e");
    Finding finding =
        run(new Says(plain), LIST).findings().stream()
            .filter(each -> each.rule().equals("says-anything"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.message().arguments())
        .containsExactly("a\\u000a[ERROR] \\u001b[31m#\\u0023vso[\\u202e");
  }

  @Test
  void theFrameOfTheRuleIsNamedNotThatOfWhatItCalled() {
    List<Finding> findings = run(new Says(new AtomicInteger(1)), LIST).findings();
    Finding failed =
        findings.stream()
            .filter(each -> each.rule().equals("failed-rule"))
            .findFirst()
            .orElseThrow();
    assertThat(failed.message().arguments())
        .element(1)
        .asString()
        .contains("IllegalArgumentException", "ClumsyRulesTest.java");
  }

  @Test
  void onlyWhatCanBeSearchedForSecretsGoesIntoAMessage() {
    for (Object argument : List.of(new AtomicInteger(1), 1.5, List.of("x"), Severity.ERROR)) {
      assertThatThrownBy(() -> Issue.at(SPOT, argument))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(argument.getClass().getName());
      assertThatThrownBy(() -> Issue.at(SPOT, Message.of("inner", argument)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Issue.at(SPOT).with("a", 1.5)).hasMessageContaining("property");
    assertThatThrownBy(() -> Issue.variant("Not this", SPOT)).hasMessageContaining("variant");
    assertThat(Issue.at(SPOT, "x", 1, 2L, true, new Plain("x")).with("a", List.of("b", 1)))
        .isNotNull();
  }

  @Test
  void anExplanationThatFailsLeavesTheFinding() {
    List<Finding> findings = run(new ExplainsBadly(), CardJson.list(CARD)).findings();
    assertThat(findings)
        .extracting(TestRun::line)
        .anyMatch(line -> line.contains("warning explains-badly cardList[0]"))
        .anyMatch(line -> line.contains("error failed-rule cardList[0]"));
  }

  @Test
  void noSecretGoesThroughWhateverARuleSays() throws IOException {
    String secret = "hush-hush-hush";
    String list =
        "[{\"cardId\":\""
            + TestRun.TICKET.reveal()
            + "\",\"secret\":\""
            + secret
            + "\",\"code\":\""
            + secret
            + "\",\"openid\":\"before\"},{\"cardId\":\"x\",\"code\":\""
            + secret
            + "\"}]";
    Outcome outcome = outcome(new TellsSecrets(), list);
    assertThat(outcome.report().findings())
        .filteredOn(finding -> finding.rule().equals("tells-secrets"))
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(List.copyOf(outcome.report().findings()).toString())
        .contains("***", "before")
        .doesNotContain("hush", TestRun.TICKET.reveal());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SarifFormat().write(outcome, out);
    new JsonFormat().write(outcome, out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("tells-secrets")
        .doesNotContain("hush", TestRun.TICKET.reveal());
  }

  @Test
  void aMessageThatIsMissingIsSaidInItsPlace() {
    Finding finding =
        run(new Says("x"), LIST).findings().stream()
            .filter(each -> each.rule().equals("says-anything"))
            .findFirst()
            .orElseThrow();
    assertThat(Messages.in(Language.EN).text(finding))
        .endsWith("messages.properties has no usable message says-anything; what goes into it: x");
    assertThat(Messages.in(Language.ZH_CN).text(finding)).contains("中没有可用的消息");
  }

  @Test
  void aRuleAloneIsHeardOfWhereItCouldNotJudge() {
    Throws rule = new Throws(new IllegalStateException());
    assertThat(alone(rule, LIST)).contains("failed-rule").doesNotContain("missing-nonce");
    assertThat(alone(new Silent(), LIST)).isEmpty();
    assertThat(alone(new Silent(), LIST.substring(0, 200))).containsExactly("malformed-json");
    assertThat(alone(new Silent(), "{}")).containsExactly("unknown-document");
  }

  @Test
  void anIdThatIsTakenIsRefused() {
    for (List<Rule> rules :
        List.<List<Rule>>of(List.of(new Taken()), List.of(new Silent(), new Silent()))) {
      assertThatThrownBy(() -> new RuleSet(rules, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("two rules have the id ");
    }
  }

  @RuleInfo(id = "malformed-json", summary = "Takes the id of another.", level = Severity.ERROR)
  static final class Taken implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {}
  }

  private static List<String> alone(Rule rule, String list) {
    ValidationRequest request =
        ValidationRequest.builder(List.of(Fixture.of("a.json", list)))
            .rules(new RuleSet(List.of(rule), Map.of()))
            .build();
    return CardValidator.validate(request).findings().stream().map(Finding::rule).toList();
  }

  @RuleInfo(id = "silent", summary = "Finds nothing.", level = Severity.ERROR)
  static final class Silent implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {}
  }

  @Test
  void aLevelOfNoRuleIsRefused() {
    assertThatThrownBy(() -> RuleSet.installed(Map.of("reused-nonces", Severity.OFF)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no rule \"reused-nonces\"; did you mean reused-nonce?");
  }

  private static final SourceRef SPOT = SourceRef.of(Region.START, Path.ROOT);

  private static final String CARD = CardJson.signed("aaa");

  private static Report run(Rule more, String list) {
    return outcome(more, list).report();
  }

  private static Outcome outcome(Rule more, String list) {
    List<Rule> rules = new ArrayList<>(Rules.builtIn());
    rules.add(more);
    Fixture fixture = Fixture.of("a.json", list).withTickets(TestRun.TICKET);
    ValidationRequest request =
        ValidationRequest.builder(List.of(fixture))
            .rules(new RuleSet(rules, Map.of()))
            .now(TestRun.NOW)
            .build();
    return Outcome.of(
        request,
        CardValidator.validate(request),
        FailOn.NEVER,
        ModulePath.ROOT,
        Language.EN,
        "1.2.3");
  }
}

package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Baseline;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.FixtureSecrets;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.report.text.GitHubAnnotation;
import io.github.wxcard.report.text.SignatureTrace;
import io.github.wxcard.report.text.UnifiedDiff;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.sign.CardSigner;
import io.github.wxcard.sign.SignedFixture;
import io.github.wxcard.sign.SigningRequest;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * No twelve characters of a secret come out, wherever it stands, however it is written, and
 * wherever the text around it breaks.
 *
 * <p>The profile {@code secrets} holds it over a million cases.
 */
class NoSecretOutTest {
  private static final int CASES = Integer.getInteger("wxcard.secrets", 1_000);

  /** The first case, so that many of them can be held in several turns. */
  private static final int FIRST = Integer.getInteger("wxcard.secrets.first", 0);

  /** Of so many cases one goes through the formats that write hundreds of kilobytes each. */
  private static final int LARGE = 50;

  /** An escape that was broken so that another one formed; an entity without its semicolon. */
  private static final int[] TICKETS_THAT_CAME_OUT = {21_466, 284_389};

  /**
   * The key of a secret that is an object; a string that breaks right before its secret; a comma
   * and a bracket in the place of the colon.
   */
  private static final int[] VALUES_THAT_CAME_OUT = {1_737, 28_073, 53_981, 301_548, 318_041};

  private static final List<String> MEMBERS =
      List.of(
          "cardId",
          "cardExt",
          "code",
          "openid",
          "nonce_str",
          "timestamp",
          "signature",
          "outer_str",
          "fixed_begintimestamp",
          "errMsg",
          "isSuccess",
          "x",
          "a b",
          "balance",
          "nonceStr");

  private static final List<String> SECRET_NAMES =
      List.of("api_ticket", "ticket", "API-TICKET", "api_ticket:", "cardApiTicket", "secret");

  private static final String BREAKS = "\"\\{}[],:'#\n\u0001\ud83d x0";

  /** Says all it sees in every way there is, and then throws it. */
  @RuleInfo(id = "says-all", summary = "Says all.", level = Severity.WARNING)
  public static final class SaysAll implements CardRule {
    @Override
    public Set<DocumentKind> kinds() {
      return Set.of(DocumentKind.values());
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      List<Member> members = new ArrayList<>(card.value().members());
      if (card.ext().object() != null) {
        members.addAll(card.ext().object().members());
      }
      String text = "";
      for (Member member : members) {
        text = member.name() + "\n" + member.value().text();
        findings.report(
            Issue.at(member.key(), text, new Issue.Plain(text), card.index())
                .with(member.name(), List.of(member.value().text())));
      }
      throw new Error("says " + text, new IOException(text));
    }
  }

  private final RuleSet rules = rules();
  private final Messages messages = Messages.in(Language.EN, rules);

  @Test
  void noTicketComesOut() {
    assertThat(seeds().mapToObj(this::ofTicket).filter(shown -> !shown.isEmpty())).isEmpty();
  }

  @Test
  void noValueOfASecretMemberComesOut() {
    assertThat(seeds().mapToObj(this::ofValue).filter(shown -> !shown.isEmpty())).isEmpty();
  }

  private static IntStream seeds() {
    return IntStream.range(FIRST, FIRST + CASES).parallel();
  }

  /** What came out once: all that these cases say is held in every build. */
  @Test
  void nothingComesOutThatDidOnce() {
    assertThat(IntStream.of(TICKETS_THAT_CAME_OUT).mapToObj(this::ofTicket)).containsOnly("");
    assertThat(IntStream.of(VALUES_THAT_CAME_OUT).mapToObj(this::ofValue)).containsOnly("");
  }

  private String ofTicket(int seed) {
    Random random = new Random(seed);
    SecretSpellings secret = SecretSpellings.random(seed, random);
    String list = list(random, secret.spelled(random), pick(random, MEMBERS), 7);
    String broken = random.nextInt(3) > 0 ? broken(random, list, 0, list.length()) : list;
    return shown(seed, random, secret, broken, List.of(Ticket.of(secret.secret())));
  }

  private String ofValue(int seed) {
    Random random = new Random(~seed);
    SecretSpellings secret = SecretSpellings.random(seed, random);
    String value = random.nextBoolean() ? secret.secret() : escaped(secret.secret(), random);
    String name = pick(random, SECRET_NAMES);
    String list = list(random, value, name, 5);
    // Whoever breaks the name itself makes another member of it.
    int from = list.indexOf(':', list.indexOf(name) + name.length());
    String broken = random.nextInt(4) > 0 ? broken(random, list, from, list.length()) : list;
    return shown(seed, random, secret, broken, List.of(TestRun.TICKET));
  }

  /** What comes out of a secret, with what is around it; empty where nothing does. */
  private String shown(
      int seed, Random random, SecretSpellings secret, String list, List<Ticket> tickets) {
    String out;
    try {
      out = said(seed, random, secret, list, tickets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String shown = secret.shownIn(out);
    if (shown.isEmpty()) {
      return "";
    }
    int at = out.indexOf(shown);
    String around =
        at < 0
            ? "(escaped)"
            : out.substring(Math.max(0, at - 200), Math.min(out.length(), at + 50));
    return "%d %s %s%n%s%n%s%n".formatted(seed, shown, secret.secret(), list, around);
  }

  /** All that is said of a list, in every way there is. */
  private String said(
      int seed, Random random, SecretSpellings secret, String list, List<Ticket> tickets)
      throws IOException {
    boolean known = tickets.get(0).reveal().equals(secret.secret());
    String name = known && random.nextInt(3) == 0 ? name(random, secret) : "cards/a.json";
    Source source = Source.of(list);
    List<Fixture> fixtures =
        List.of(
            new Fixture(name, source, kind(random), tickets),
            new Fixture("b/" + name, Source.of("[{}," + list + "]"), null, List.of()));
    StringBuilder out = new StringBuilder();
    ValidationRequest request = request(random, known ? secret : null, fixtures);
    Report report = CardValidator.validate(request);
    report = baseline(random, known ? secret : null, report, request, out);
    Outcome outcome =
        Outcome.of(
            request, report, new FailOn(Severity.ERROR), ModulePath.ROOT, Language.EN, "1.2.3");
    show(outcome, out);
    if (seed % LARGE == 0) {
      for (ReportKind kind : ReportKind.values()) {
        out.append(RichRun.text(kind.format(), outcome));
      }
    }
    sign(request, out);
    return out.toString();
  }

  private static RuleSet rules() {
    List<Rule> rules = new ArrayList<>(RuleSet.builtIn(Map.of()).rules());
    rules.add(new SaysAll());
    return new RuleSet(rules, Map.of());
  }

  private ValidationRequest request(Random random, SecretSpellings secret, List<Fixture> fixtures) {
    List<NamedSource> catalog = null;
    NamedSource config = null;
    if (secret != null && random.nextInt(4) == 0) {
      String card =
          "{\"card\":{\"base_info\":{\"id\":\"%s\",\"use_custom_code\":true},\"%s\":1}}"
              .formatted(secret.spelled(random), secret.spelled(random));
      String broken = random.nextBoolean() ? broken(random, card, 0, card.length()) : card;
      catalog =
          List.of(NamedSource.of("catalog/" + name(random, secret), "[" + card + "," + broken));
    }
    if (secret != null && random.nextInt(4) == 0) {
      String text = "{\"appid\":\"%s\",\"libVersion\":\"0.%s\"}";
      config = NamedSource.of("p.json", text.formatted(secret.secret(), secret.secret()));
    }
    return ValidationRequest.builder(fixtures)
        .rules(rules)
        .now(TestRun.NOW)
        .explainSignatures(20)
        .catalog(catalog)
        .projectConfig(config)
        .build();
  }

  private static Report baseline(
      Random random,
      SecretSpellings secret,
      Report report,
      ValidationRequest request,
      StringBuilder out) {
    if (secret == null || random.nextInt(4) > 0) {
      return report;
    }
    String text =
        "[{\"rule\":\"%s\",\"file\":\"cards/a.json\",\"path\":\"%s\",\"reason\":\"%s\"}]"
            .formatted("empty-member", secret.spelled(random), secret.spelled(random));
    String broken = random.nextBoolean() ? broken(random, text, 0, text.length()) : text;
    try {
      Baseline baseline = Baseline.read(NamedSource.of("baseline.json", broken));
      return baseline.applied(report, request, LocalDate.of(2026, 1, 1));
    } catch (IOException e) {
      // As a goal says it.
      out.append(Gate.of(List.of(secret.secret())).cause(e));
      return report;
    }
  }

  /** All that a run says, one finding after the other. */
  private void show(Outcome outcome, StringBuilder out) {
    List<Finding> findings = outcome.report().findings();
    CodeFrames frames = new CodeFrames(findings, outcome.report(), outcome.sources());
    ConsoleFormat console = new ConsoleFormat(messages, ConsoleFormat.Palette.NONE);
    for (Finding finding : findings) {
      out.append(console.block(finding, frames.of(finding))).append('\n');
      out.append(messages.line(finding)).append('\n');
      out.append(GitHubAnnotation.of(finding, messages, outcome.module())).append('\n');
      out.append(finding).append('\n');
    }
    out.append(outcome.report().names());
  }

  /** All that {@code sign} with {@code dryRun}, and {@code explain}, say. */
  private void sign(ValidationRequest request, StringBuilder out) throws IOException {
    List<Fixture> fixtures = request.fixtures().subList(0, 1);
    SigningRequest signing =
        new SigningRequest(fixtures, request.rules(), TestRun.NOW, true, true, () -> "nonce");
    Gate gate = FixtureSecrets.gate(fixtures);
    for (SignedFixture signed : CardSigner.sign(signing)) {
      signed.leftAlone().forEach(finding -> out.append(messages.line(finding)).append('\n'));
      if (!signed.before().equals(signed.after())) {
        out.append(UnifiedDiff.of(signed.fixture().name(), signed.before(), signed.after(), gate));
      }
    }
    for (Fixture fixture : fixtures) {
      out.append(SignatureTrace.of(fixture, gate, messages));
    }
  }

  private static String name(Random random, SecretSpellings secret) {
    String before = random.nextBoolean() ? "dir\\" : "dir/";
    String spelled = secret.spelled(random);
    return random.nextBoolean() ? before + spelled + "/x.json" : before + "x" + spelled + ".json";
  }

  private static DocumentKind kind(Random random) {
    List<DocumentKind> kinds = List.of(DocumentKind.values());
    return random.nextBoolean() ? null : kinds.get(random.nextInt(kinds.size()));
  }

  /** A list with the text in some place. */
  private static String list(Random random, String text, String name, int places) {
    String blank = pick(random, List.of("", " ", "\n", "\n\n ", "\r\n\t"));
    String member =
        switch (random.nextInt(places)) {
          case 0 -> "\"%s\":%s{\"%s\":%s{\"a\":1}}".formatted(name, blank, text, blank);
          case 1 -> "\"%s\"%s:%s[1,{\"k\":\"%s\"}]".formatted(name, blank, blank, text);
          case 2 -> "\"%s\":{\"%s\":1,%s\"%s\":2}".formatted(name, text, blank, text);
          case 3, 4 -> "\"%s\"%s:%s\"%s\"".formatted(name, blank, blank, text);
          case 5 -> "\"%s\":1".formatted(text);
          default -> "%s:%s1".formatted(text, blank);
        };
    String more = "\"nonce_str\":\"abc\"," + blank + member + ",\"timestamp\":1718000123";
    return switch (random.nextInt(7)) {
      case 0 -> "[{\"cardId\":\"x\"," + member + "}]";
      case 1 -> "{\"errMsg\":\"addCard:ok\",\"cardList\":[{\"cardId\":\"x\"," + more + "}]}";
      case 2 -> "{" + member + ",\"cardList\":[{\"cardId\":\"x\",\"code\":\"\"}]}";
      case 3 -> "[{\"cardId\":\"\",\"cardExt\":{" + more + "}}]";
      case 4 -> "[{\"cardId\":\"x\",\"cardExt\":" + quoted(quoted("{" + more + "}")) + "}]";
      default -> "[{\"cardId\":\"p\",\"cardExt\":" + quoted("{" + more + "}") + ",\"code\":1}]";
    };
  }

  private static String pick(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"';
  }

  private static String escaped(String text, Random random) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            unit -> out.append(random.nextInt(3) == 0 ? "\\u%04x".formatted(unit) : (char) unit));
    return out.toString();
  }

  /** The text with something wrong in it, between two places. */
  private static String broken(Random random, String text, int from, int to) {
    int at = from + random.nextInt(Math.max(1, to - from));
    StringBuilder out = new StringBuilder(text);
    char other = BREAKS.charAt(random.nextInt(BREAKS.length()));
    switch (random.nextInt(5)) {
      case 0 -> out.setLength(at);
      case 1 -> out.deleteCharAt(at);
      case 2 -> out.insert(at, other);
      case 3 -> out.insert(at, "\\");
      default -> out.setCharAt(at, other);
    }
    byte[] bytes = out.toString().getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

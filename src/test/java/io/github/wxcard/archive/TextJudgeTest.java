package io.github.wxcard.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wxcard.CardJson;
import io.github.wxcard.MutatedCards;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextJudgeTest {
  private static final String TICKET = TestRun.TICKET.reveal();
  private static final TextJudge JUDGE = judge(TicketSource.of(TICKET));
  private static final List<DocumentKind> KINDS =
      List.of(DocumentKind.ADD_CARD, DocumentKind.ADD_CARD_RESULT, DocumentKind.OPEN_CARD);

  /** Texts as an archive has them: right and wrong, with and without lists, in logs and answers. */
  private static List<String> texts(long seed, int count) {
    Random random = new Random(seed);
    MutatedCards cards = new MutatedCards(random, 4);
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      DocumentKind kind = KINDS.get(random.nextInt(KINDS.size()));
      String list = cards.list(kind, 1 + random.nextInt(3));
      int length = list.length();
      texts.add(
          switch (random.nextInt(12)) {
            case 0 -> "{\"code\":0,\"data\":" + list + "}";
            case 1 -> "2026-01-02 10:00:00 INFO answer=" + list + " took 3 ms";
            case 2 -> "{\"body\":" + CardJson.string(list) + "}";
            case 3 -> cards.entry(DocumentKind.ADD_CARD);
            case 4 -> list.substring(0, random.nextInt(length));
            case 5 -> "GET /api/health 200";
            case 6 -> texts.isEmpty() ? "" : texts.get(random.nextInt(texts.size()));
            case 7 -> "{\"access_token\":\"hPbz8vQmZr2kXw0Y\",\"cardList\":" + list + "}";
            case 8 -> "hPbz8vQmZr2kXw0Y " + list.replace("\"outer_str", "\"hPbz8vQmZr2kXw0Y");
            default -> list;
          });
    }
    return texts;
  }

  /** What the plugin finds in the same texts, each a file of its own. */
  private static List<FindingRow> expected(List<String> texts, List<Ticket> tickets) {
    List<Fixture> fixtures = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      String text = texts.get(at);
      Reading reading = Reading.AUTO.asMixed().withSyntax(Syntax.ofBeginning(text));
      fixtures.add(new Fixture(name(at), Source.of(text), reading, tickets, null));
    }
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(fixtures)
                .rules(RuleSet.builtIn(Map.of()))
                .now(TestRun.NOW)
                .explainSignatures(Integer.MAX_VALUE)
                .build());
    return report.findings().stream().map(TextJudgeTest::row).toList();
  }

  private static FindingRow row(Finding finding) {
    Object mistake = finding.properties().get("mistake");
    return new FindingRow(
        finding.rule(),
        finding.severity().label(),
        finding.location().file(),
        finding.location().region().start().line(),
        finding.location().region().start().column(),
        finding.location().region().end().line(),
        finding.location().region().end().column(),
        finding.location().path(),
        null,
        Messages.in(Language.EN).text(finding),
        mistake == null ? null : mistake.toString(),
        finding.related().stream().map(Messages::place).toList());
  }

  private static String name(int at) {
    return String.format("log-%05d", at);
  }

  /** What the judge finds in texts that it meets in any order, each through a copy of its own. */
  private static List<FindingRow> found(TextJudge judge, List<String> texts, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      order.add(at);
    }
    Collections.shuffle(order, random);
    Set<String> secrets = new TreeSet<>();
    Map<Long, Integer> hashes = new HashMap<>();
    Map<Integer, JudgedText> judged = new HashMap<>();
    TextJudge copy = copy(judge);
    for (int at : order) {
      JudgedText text = copy.judge(name(at), 1, texts.get(at));
      judged.put(at, text);
      secrets.addAll(text.secrets());
      text.hashes().forEach(hash -> hashes.merge(hash, 1, Integer::sum));
    }
    Map<List<String>, List<UniqueKey>> places = new LinkedHashMap<>();
    for (int at = 0; at < texts.size(); at++) {
      if (judged.get(at).hashes().stream().anyMatch(hash -> hashes.get(hash) > 1)) {
        for (UniqueKey key : copy.keys(name(at), 1, texts.get(at).getBytes(UTF_8))) {
          places.computeIfAbsent(List.of(key.rule(), key.key()), any -> new ArrayList<>()).add(key);
        }
      }
    }
    TextJudge hiding = copy(judge.hiding(secrets));
    List<FindingRow> rows = new ArrayList<>();
    boolean told = false;
    for (int at = 0; at < texts.size(); at++) {
      List<FindingRow> ofText =
          new ArrayList<>(
              judged.get(at).findings().isEmpty()
                  ? List.of()
                  : hiding.judge(name(at), 1, texts.get(at)).findings());
      boolean once = told;
      ofText.removeIf(row -> once && row.rule().equals(TextJudge.ONCE));
      told |= ofText.stream().anyMatch(row -> row.rule().equals(TextJudge.ONCE));
      Set<UniqueKey> first = new HashSet<>();
      for (List<UniqueKey> stand : places.values()) {
        String name = name(at);
        if (stand.size() > 1 && stand.stream().anyMatch(key -> key.file().equals(name))) {
          first.add(stand.get(0));
        }
      }
      if (!first.isEmpty()) {
        ofText.addAll(hiding.repeated(name(at), 1, texts.get(at).getBytes(UTF_8), first));
      }
      rows.addAll(ofText);
    }
    return rows;
  }

  private static TextJudge judge(TicketSource tickets) {
    return TextJudge.of(tickets, TestRun.NOW).withExplainedSignatures(Integer.MAX_VALUE);
  }

  private static TextJudge copy(TextJudge judge) {
    byte[] bytes = serialized(judge);
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (TextJudge) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] serialized(TextJudge judge) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(judge);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> lines(List<FindingRow> rows) {
    return rows.stream()
        .map(
            row ->
                new FindingRow(
                        row.rule(),
                        row.severity(),
                        row.file(),
                        row.line(),
                        row.column(),
                        row.endLine(),
                        row.endColumn(),
                        row.path(),
                        null,
                        row.message(),
                        row.mistake(),
                        row.related())
                    .toString())
        .sorted()
        .toList();
  }

  @Test
  void findsWhatThePluginFindsInWhateverOrderTextsCome() {
    Set<String> rules = new TreeSet<>();
    for (int seed = 0; seed < 10; seed++) {
      List<String> texts = texts(seed, 60);
      List<FindingRow> expected = expected(texts, List.of(TestRun.TICKET));
      expected.forEach(row -> rules.add(row.rule()));
      assertThat(lines(found(JUDGE, texts, new Random(seed))))
          .as("seed " + seed)
          .isEqualTo(lines(expected));
    }
    assertThat(rules)
        .hasSizeGreaterThan(20)
        .contains("reused-nonce", "reused-code", "wrong-signature", "leaked-secret");
  }

  @Test
  void withoutATicketOneFindingSaysSo() {
    List<String> texts = texts(7, 60);
    List<FindingRow> found = found(judge(TicketSource.none()), texts, new Random(7));
    assertThat(found).filteredOn(row -> row.rule().equals(TextJudge.ONCE)).hasSize(1);
    assertThat(lines(found)).isEqualTo(lines(expected(texts, List.of())));
  }

  @Test
  void countsLinesFromTheOneOnWhichATextBegins() {
    Random random = new Random(5);
    int found = 0;
    for (Syntax syntax : Syntax.values()) {
      TextJudge judge = JUDGE.withSyntax(syntax);
      for (String text : texts(random.nextLong(), 60)) {
        List<FindingRow> first = judge.judge("log", 1, text).findings();
        List<FindingRow> later = judge.judge("log", 1_000_001, text).findings();
        assertThat(later).hasSameSizeAs(first);
        for (int at = 0; at < first.size(); at++) {
          assertThat(later.get(at).line()).isEqualTo(first.get(at).line() + 1_000_000);
          assertThat(later.get(at).endLine()).isEqualTo(first.get(at).endLine() + 1_000_000);
          assertThat(later.get(at).column()).isEqualTo(first.get(at).column());
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  @Test
  void tellsTheCardAndTheCauseOfEachFinding() {
    String other = "pOther9LmZb2-cRkVw0NsYhUaE4o";
    String list =
        CardJson.list(
            CardJson.signed("nonce1"),
            CardJson.card(other)
                .with("timestamp", 1718000123)
                .with("nonce_str", "a-b")
                .with("signature", "67ecf9d430c2abc580f124294954b8fd7a2407ff")
                .entry());
    JudgedText judged = JUDGE.judge("answers", 3, list);
    assertThat(judged.cards()).isEqualTo(2);
    assertThat(judged.signatures()).isEqualTo(2);
    assertThat(judged.signaturesVerified()).isEqualTo(1);
    assertThat(judged.findings())
        .extracting(FindingRow::rule, FindingRow::cardId, FindingRow::mistake, FindingRow::line)
        .containsExactly(
            tuple("unusual-nonce-characters", other, null, 3),
            tuple("wrong-signature", other, "unknown", 3));
  }

  @Test
  void isTold() {
    String text = CardJson.list(CardJson.card(CardJson.ID).with("timestamp", "1718000123").entry());
    assertThat(JUDGE.judge("a", 1, text).findings())
        .extracting(FindingRow::rule)
        .contains("timestamp-not-a-number", "missing-nonce");
    assertThat(
            copy(JUDGE.withTarget(Target.WEB).withRules(Map.of("missing-nonce", Severity.OFF)))
                .judge("a", 1, text)
                .findings())
        .extracting(FindingRow::rule)
        .doesNotContain("timestamp-not-a-number", "missing-nonce")
        .isNotEmpty();
    assertThat(copy(JUDGE.withLanguage(Language.ZH_CN)).judge("a", 1, text).findings())
        .allMatch(row -> row.message().codePoints().anyMatch(Character::isIdeographic));
    assertThatThrownBy(() -> JUDGE.withRules(Map.of("missing-nonse", Severity.OFF)))
        .hasMessageContaining("missing-nonce");
    assertThatThrownBy(() -> JUDGE.withExplainedSignatures(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> JUDGE.judge("a", 0, text)).hasMessageContaining("0");
  }

  @Test
  void showsNoTicket(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("ticket.txt");
    Files.writeString(file, "\ufeff# made up\n" + TICKET + "\n");
    TicketSource ofFile = TicketSource.file(file.toString());
    String text = CardJson.list(CardJson.signed("nonce1"));
    assertThat(copy(judge(ofFile)).judge("a", 1, text).signaturesVerified()).isEqualTo(1);
    assertThat(new String(serialized(judge(ofFile)), UTF_8)).doesNotContain(TICKET);
    assertThat(new String(serialized(judge(TicketSource.environment())), UTF_8))
        .doesNotContain(TICKET);
    // What goes along has to be in there; the documents say so.
    assertThat(new String(serialized(JUDGE), UTF_8)).contains(TICKET);
    assertThat(JUDGE + " " + TicketSource.of(TICKET) + " " + ofFile).doesNotContain(TICKET);
    String leaking =
        CardJson.list(
            CardJson.card(CardJson.ID).with("timestamp", 1718000123).with("x", TICKET).entry());
    JudgedText judged = JUDGE.judge(TICKET + ".log", 1, leaking);
    assertThat(judged.findings()).extracting(FindingRow::rule).contains("leaked-secret");
    assertThat(judged.findings().toString() + judged).doesNotContain(TICKET);
  }

  @Test
  void failsWhereNoTicketIsFound(@TempDir Path folder) throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "# none\n");
    String text = CardJson.list(CardJson.signed("nonce1"));
    assertThatThrownBy(() -> judge(TicketSource.file(empty.toString())).judge("a", 1, text))
        .hasMessageContaining("empty.txt");
    assertThatThrownBy(() -> judge(TicketSource.file(folder + "/no.txt")).judge("a", 1, text))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> judge(new TicketOfEnvironment("WXCARD_NOT_SET")).judge("a", 1, text))
        .hasMessageContaining("WXCARD_NOT_SET");
    assertThatThrownBy(() -> TicketSource.of("made-up", " ")).hasMessageContaining("blank");
  }

  @Test
  void keysShowNothingOfThemselves() {
    List<UniqueKey> keys =
        JUDGE.keys("a", 2, CardJson.list(CardJson.signed("nonce1")).getBytes(UTF_8));
    assertThat(keys).hasSize(1);
    assertThat(keys.get(0).key()).contains("nonce1");
    assertThat(keys.toString()).contains("reused-nonce a:2:").doesNotContain("nonce1");
  }
}

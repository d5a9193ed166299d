package io.github.wxcard.engine;

import static io.github.wxcard.CardJson.ID;
import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.card;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.list;
import static io.github.wxcard.CardJson.signed;
import static io.github.wxcard.CardJson.string;
import static io.github.wxcard.CardJson.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.html.HtmlFormat;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.Rules;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Ticket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardValidatorTest {
  @RuleInfo(id = "clumsy-rule", summary = "Fails.", level = Severity.WARNING)
  static final class ClumsyRule implements CardRule {
    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      throw new IllegalStateException("with a secret in it");
    }
  }

  /** The outer entry ends, and is judged, after the list in it. */
  @Test
  void findingsAreInTheOrderOfTheFileAlsoOfAListWithinAnEntry() {
    String inner = "{\"cardList\":[{\"cardId\":\"a b\",\"cardExt\":1}]}";
    String outer = "{\"cardId\":\"c d\",\"more\":" + inner + ",\"cardExt\":2}";
    List<Finding> findings = new TestRun().with("a.json", outer).report().findings();
    assertThat(findings).isSortedAccordingTo(Finding.ORDER);
    assertThat(findings)
        .extracting(finding -> finding.location().path())
        .contains("cardId", "more.cardList[0].cardId");
  }

  @Test
  void countsFilesCardsAndSignatures() {
    Report report =
        new TestRun()
            .with("a.json", list(signed("aaa"), signed("bbb")))
            .with("b.json", list(signed("ccc").replace("1718000123", "1718000124")))
            .report();
    assertThat(report.files()).isEqualTo(2);
    assertThat(report.cards()).isEqualTo(3);
    assertThat(report.signaturesVerified()).isEqualTo(2);
    assertThat(report.findings()).extracting(Finding::rule).containsExactly("wrong-signature");
    assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    assertThat(report.atLeast(Severity.WARNING)).hasSize(1);
    assertThat(report.atLeast(Severity.OFF)).isEmpty();
  }

  @Test
  void anyOfSeveralTicketsWillDo() {
    Report report =
        new TestRun()
            .tickets(Ticket.of("another"), TestRun.TICKET)
            .with("a.json", list(signed("aaa")))
            .report();
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void theSecondOfTwoIsTheLaterFileHoweverTheyAreGiven() {
    String list = list(signed("aaa"));
    List<Finding> findings =
        new TestRun().with("z.json", list).with("a/b.json", list).threads(4).report().findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).location().file()).isEqualTo("z.json");
    assertThat(findings.get(0).related().get(0).file()).isEqualTo("a/b.json");
    assertThat(findings.get(0).message().arguments()).containsExactly("aaa", "a/b.json:1:106");
  }

  @Test
  void filesOfOneNameAreToldApart() {
    TestRun run =
        new TestRun()
            .with("a.json", "x")
            .with("a.json (2)", TestRun.CLEAN)
            .with("a.json", "[\nx")
            .with("a.json", TestRun.CLEAN);
    Report report = run.report();
    assertThat(report.names()).containsExactly("a.json", "a.json (2)", "a.json (3)", "a.json (4)");
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("malformed-json"))
        .extracting(
            finding -> finding.location().file() + ":" + finding.location().region().start())
        .containsExactly("a.json:1:1", "a.json (3):2:1");
  }

  @Test
  void aMessageThatNamesAnotherFileIsOneLineWhateverThatName() {
    String list = list(signed("aaa"));
    List<Finding> findings =
        new TestRun()
            .with("a\n[ERROR] \u001b[31m\u202e.json", list)
            .with("b.json", list)
            .report()
            .findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().arguments())
        .containsExactly("aaa", "a\\u000a[ERROR] \\u001b[31m\\u202e.json:1:106");
  }

  @Test
  void aNonceInThreeEntriesIsReportedTwiceBothTimesWithTheFirst() {
    List<Finding> findings =
        TestRun.findings(list(signed("aaa"), signed("bbb"), signed("aaa"), signed("aaa")));
    assertThat(findings).hasSize(2).allMatch(finding -> finding.rule().equals("reused-nonce"));
    assertThat(findings)
        .extracting(finding -> finding.related().get(0).path())
        .containsOnly("cardList[0].cardExt.nonce_str");
  }

  @Test
  void aCardAndCodeThatAreOnlyDividedOtherwiseAreOthers() {
    String one = entry("x\ny", "{'code':'z'}");
    String other = card("x").with("code", "y\nz").entry();
    assertThat(TestRun.findings(list(one, other, one, other)))
        .filteredOn(finding -> finding.rule().equals("reused-code"))
        .extracting(finding -> finding.location().path() + " " + finding.related().get(0).path())
        .containsExactly(
            "cardList[2].cardExt.code cardList[0].cardExt.code",
            "cardList[3].cardExt.code cardList[1].cardExt.code");
  }

  @Test
  void aNonceBeforeABreakIsReportedOnce() {
    String whole = list(signed("aaa"), signed("bbb"), signed("aaa"), signed("ccc"));
    String broken = whole.substring(0, whole.lastIndexOf("cardExt")) + "\u0001";
    assertThat(TestRun.findings(broken))
        .extracting(Finding::rule)
        .containsExactly("reused-nonce", "malformed-json");
  }

  @Test
  void aMissingTicketIsOneFindingForTheRunAtTheFirstSignature() {
    List<Finding> findings =
        new TestRun()
            .tickets()
            .with("b.json", list(signed("aaa")))
            .with("a.json", list(signed("bbb"), signed("ccc")))
            .with("0.json", TestRun.CLEAN)
            .report()
            .findings();
    assertThat(findings).extracting(TestRun::line).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("unverified-signature");
    assertThat(findings.get(0).location().file()).isEqualTo("a.json");
    assertThat(findings.get(0).location().path()).isEqualTo("cardList[0].cardExt.signature");
  }

  @Test
  void anExceptionInARuleHidesNoOtherFinding() {
    List<Rule> rules = new ArrayList<>(Rules.builtIn());
    rules.add(0, new ClumsyRule());
    ValidationRequest request = new TestRun().with("a.json", list(signed("a-b"))).request();
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(request.fixtures())
                .rules(new RuleSet(rules, Map.of()))
                .now(TestRun.NOW)
                .explainSignatures(20)
                .build());
    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("failed-rule", "unusual-nonce-characters");
    Finding failed = report.findings().get(0);
    assertThat(failed.severity()).isEqualTo(Severity.ERROR);
    assertThat(failed.location().path()).isEqualTo("cardList[0]");
    assertThat(failed.message().arguments().get(0)).isEqualTo("clumsy-rule");
    assertThat(failed.message().arguments().get(1).toString())
        .startsWith("java.lang.IllegalStateException (")
        .contains("CardValidatorTest.java")
        .doesNotContain("secret");
  }

  @Test
  void aRuleThatIsOffFindsNothing() {
    Report report =
        new TestRun()
            .levels(
                Map.of("unusual-nonce-characters", Severity.OFF, "missing-nonce", Severity.INFO))
            .with("a.json", list(signed("a-b"), signed("")))
            .report();
    assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.INFO);
  }

  @Test
  void theReportIsTheSameHoweverManyThreads() {
    TestRun one = new TestRun();
    TestRun many = new TestRun().threads(8);
    Random random = new Random(3);
    for (int file = 0; file < 60; file++) {
      String name = "f" + random.nextInt(1000) + "-" + file + ".json";
      String list = list(signed("n" + random.nextInt(30)), signed("m-" + random.nextInt(30)));
      one.with(name, list);
      many.with(name, list);
    }
    assertThat(one.report())
        .usingRecursiveComparison()
        .ignoringFields("gate")
        .isEqualTo(many.report());
    assertThat(one.report().findings()).isNotEmpty();
  }

  @Test
  void anyBytesGiveFindings() {
    Random random = new Random(5);
    TestRun run = new TestRun();
    byte[] good = list(signed("aaa"), signed("bbb")).getBytes(StandardCharsets.UTF_8);
    for (int file = 0; file < 400; file++) {
      byte[] bytes = good.clone();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      run.with("f" + file + ".json", file % 4 == 0 ? random(random) : bytes);
    }
    Report report = run.threads(2).report();
    assertThat(report.files()).isEqualTo(400);
    assertThat(report.findings()).noneMatch(finding -> finding.rule().equals("failed-rule"));
    long wrong = report.findings().stream().map(each -> each.location().file()).distinct().count();
    assertThat(wrong).isGreaterThan(390);
  }

  @Test
  void whatCannotBeReadIsAFinding(@TempDir Path folder) throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("loop.json"), folder.resolve("loop.json"));
    Path nowhere = Files.createSymbolicLink(folder.resolve("no.json"), folder.resolve("gone"));
    Path directory = Files.createDirectory(folder.resolve("directory.json"));
    Source breaking =
        () ->
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("disk on fire");
              }

              @Override
              public int read(byte[] target, int offset, int count) throws IOException {
                return read();
              }
            };
    List<Fixture> fixtures =
        List.of(
            fixture("loop", Source.of(loop)),
            fixture("no", Source.of(nowhere)),
            fixture("directory", Source.of(directory)),
            fixture("breaking", breaking),
            fixture("changing", new ChangingSource()),
            fixture("good", Source.of(list(signed("aaa")))));
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(fixtures)
                .rules(RuleSet.builtIn(Map.of()))
                .now(TestRun.NOW)
                .explainSignatures(20)
                .build());
    assertThat(report.files()).isEqualTo(6);
    assertThat(report.signaturesVerified()).isEqualTo(2);
    assertThat(report.findings())
        .extracting(finding -> finding.location().file() + " " + finding.message().key())
        .containsExactly(
            "breaking unreadable-file.broken",
            "changing unreadable-file.changed",
            "directory unreadable-file.directory",
            "loop unreadable-file.broken",
            "no unreadable-file.missing");
    assertThat(report.findings())
        .allMatch(finding -> finding.location().region().toString().equals("1:1-1:1"));
  }

  @Test
  void secretsInWhatWasSerializedTwiceAreInNoFinding() {
    String secret = "s3cr3t-v4lue";
    String twice = written(ID, string(string(json("{'api_ticket':'" + secret + "'}"))));
    String list = "[" + (signed("n") + ",\n").repeat(12) + twice + ",\n" + signed(secret) + "]";
    Report report = new TestRun().with("a.json", list).report();
    assertThat(report.findings())
        .extracting(Finding::rule)
        .contains("double-serialized-card-ext", "reused-nonce")
        .doesNotContain("failed-rule");
    assertThat(report.cards()).isEqualTo(14);
    assertThat(report.findings().toString()).doesNotContain(secret);
    assertThat(report.secrets().get("a.json"))
        .anyMatch(region -> region.start().line() == 13 && region.end().column() > 80);
  }

  @Test
  void secretsInWhatWasSerializedTwiceAndBreaksOffAreInNoFrame() throws IOException {
    String secret = "s3cr3t-v4lue-of-mine";
    String object = json("{'api_ticket':'" + secret + "'}");
    for (String inner :
        List.of(
            string(object.substring(0, object.length() - 2)),
            string(string(object)),
            string(object))) {
      String list = array(written("p", string(inner)), json("{'cardId':1}"));
      Outcome outcome = new TestRun().with("a.json", list).outcome(ModulePath.ROOT);
      ByteArrayOutputStream html = new ByteArrayOutputStream();
      new HtmlFormat().write(outcome, html);
      assertThat(html.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
    }
  }

  @Test
  void literalsAndShortNumbersAreNoSecretsElsewhere() {
    String list =
        json(
            "[{'cardId':'null','ticket':null,'secret':true,'appsecret':12345,"
                + "'access_token':123456789,'cardExt':''}]");
    String other =
        array(entry("true", "{'timestamp':12345}"), entry("null", "{'timestamp':123456789}"));
    Report report = new TestRun().with("a.json", list).with("b.json", other).report();
    assertThat(report.findings())
        .extracting(Messages.in(Language.EN)::text)
        .anyMatch(text -> text.startsWith("cardId \"null\" does not look like a card id"))
        .anyMatch(text -> text.startsWith("cardId \"true\" does not look like a card id"))
        .anyMatch(text -> text.startsWith("timestamp 12345 "))
        .anyMatch(text -> text.startsWith("timestamp *** "));
    assertThat(report.secrets().get("a.json")).hasSize(2);
  }

  @Test
  void noTwoFilesAreShownUnderOneName() {
    String leaking = json("[{'cardId':'','secret':'%s'}]");
    Report report =
        new TestRun()
            .with("z-summer-sale.json", String.format(Locale.ROOT, leaking, "summer-sale"))
            .with("z-***.json", TestRun.CLEAN)
            .with("z-spring-sale.json", String.format(Locale.ROOT, leaking, "spring-sale"))
            .report();
    assertThat(report.names()).containsExactly("z-***.json (3)", "z-***.json", "z-***.json (2)");
    assertThat(report.fixtures())
        .extracting(JudgedFixture::name)
        .containsExactlyInAnyOrderElementsOf(report.names());
    assertThat(report.findings())
        .extracting(finding -> finding.location().file())
        .containsOnly("z-***.json (2)", "z-***.json (3)");
    assertThat(report.secrets().keySet())
        .containsExactlyInAnyOrder("z-***.json (2)", "z-***.json (3)");
    assertThat(report.toString()).doesNotContain("sale");
  }

  @Test
  void secretsAreInNoFinding() {
    String secret = "s3cr3t-v4lue";
    String leaked =
        card(ID)
            .with("api_ticket", secret)
            .with("timestamp", 1718000123)
            .with("nonce_str", secret)
            .signed()
            .entry();
    String ticket = TestRun.TICKET.reveal();
    Report report =
        new TestRun()
            .with(ticket + ".json", list(leaked, signed("before-" + secret), signed("x" + ticket)))
            .report();
    assertThat(report.findings()).extracting(Finding::rule).contains("leaked-secret");
    assertThat(report.findings().toString()).doesNotContain(secret).doesNotContain(ticket);
  }

  @Test
  void theFirstWrongSignaturesOfTheRunAreExplained() {
    String wrong =
        list(signed("aaa"), signed("bbb"), signed("ccc")).replace("1718000123,", "1718000124,");
    TestRun run = new TestRun().threads(4).with("b.json", wrong);
    ValidationRequest request =
        run.with("a.json", wrong.replace("aaa", "ddd").replace("bbb", "eee").replace("ccc", "fff"))
            .request();
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(request.fixtures())
                .rules(request.rules())
                .now(TestRun.NOW)
                .threads(4)
                .explainSignatures(4)
                .build());
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("wrong-signature"))
        .extracting(finding -> finding.properties().getOrDefault("mistake", "not searched"))
        .containsExactly(
            "unknown", "unknown", "unknown", "unknown", "not searched", "not searched");
  }

  @Test
  void anotherFixtureSetsTicketIsNamed() {
    Report report =
        new TestRun()
            .tickets(Ticket.of("of-another-merchant"))
            .with("a.json", list(signed("aaa")))
            .tickets(TestRun.TICKET)
            .with("b.json", TestRun.CLEAN)
            .report();
    assertThat(report.findings().get(0).properties()).containsEntry("mistake", "other-ticket");
  }

  @Test
  void aTicketThatNoFixtureHasIsNamedAndHidden() {
    ValidationRequest request =
        new TestRun()
            .tickets(Ticket.of("of-another-merchant"))
            .with("a.json", list(signed("aaa")))
            .request();
    Report report =
        CardValidator.validate(request.toBuilder().otherTickets(List.of(TestRun.TICKET)).build());
    assertThat(report.findings().get(0).properties()).containsEntry("mistake", "other-ticket");
    assertThat(report.gate().hide("x " + TestRun.TICKET.reveal())).isEqualTo("x " + Ticket.MASK);
  }

  @Test
  void aMalformedSignatureIsExplainedWhereItCanBe() {
    String right = list(signed("aaa"));
    String upper = right.replaceAll("[0-9a-f]{40}", "ABCDEF0123".repeat(4));
    assertThat(TestRun.findings(upper).get(0).properties()).isEmpty();
    String rightInUpperCase =
        list(signed("aaa"))
            .replaceAll(
                "[0-9a-f]{40}",
                CardSignature.of(TestRun.TICKET, List.of(ID, "aaa", "1718000123"))
                    .toUpperCase(java.util.Locale.ROOT));
    assertThat(TestRun.findings(rightInUpperCase).get(0).message().key())
        .isEqualTo("malformed-signature.upper-case");
    String md5 =
        right.replaceAll(
            "[0-9a-f]{40}",
            org.apache.commons.codec.digest.DigestUtils.md5Hex(
                "1718000123aaa" + ID + TestRun.TICKET.reveal()));
    Finding finding = TestRun.findings(md5).get(0);
    assertThat(finding.rule()).isEqualTo("malformed-signature");
    assertThat(finding.properties()).containsEntry("mistake", "digest");
    assertThat(Messages.in(Language.EN).text(finding))
        .endsWith(
            "has 32 hex digits where SHA-1 has 40; the right string went through MD5; use SHA-1 without a key");
  }

  @Test
  void secretsAreInNoFrame() {
    for (String text :
        List.of(
            json("[{'cardId':'x','ticket':{'a':['hush-hush',{'b':1}],'v':'hush-hush'}}]"),
            json("[{'ticket':'hush-hush','cardId':'x'},{'cardId':'hush-hushx'}]"),
            json("[{'cardId':'hush-hushx'},{'ticket':'hush-hush'}]"),
            json("{'secret':'hush-hush','cardList':[{'cardExt':'hush-hush'}]}"),
            json("[{'ticket':\n  hush-hush }]"),
            "[{\"ticket\":\n  'hush-hush' }]",
            "[{\"cardExt\":\"{\\\"ticket\\\":'hush-hush'}\"}]",
            json("[{,'\\u0074icket': 'hush-hush'}]"),
            json(
                "[{'"
                    + TestRun.TICKET.reveal()
                    + "-and-some-more-of-a-very-long-member-name':1}]"))) {
      ValidationRequest request = new TestRun().with("a.json", text).request();
      Report report = CardValidator.validate(request);
      assertThat(report.findings()).as(text).isNotEmpty();
      CodeFrames frames =
          new CodeFrames(
              report.findings(), report, Map.of("a.json", request.fixtures().get(0).source()));
      ConsoleFormat console =
          new ConsoleFormat(Messages.in(Language.EN), ConsoleFormat.Palette.NONE);
      for (Finding finding : report.findings()) {
        assertThat(frames.of(finding)).as(text).isNotNull();
        assertThat(console.block(finding, frames.of(finding)))
            .as(text)
            .doesNotContain("hush")
            .doesNotContain("test-ticket");
      }
    }
  }

  @Test
  void leakedSecretsOfAnySizeAndNumberHideNothingAndStopNothing() {
    List<String> cards = new ArrayList<>();
    for (int at = 0; at < 3_000; at++) {
      cards.add(json("{'cardId':'x" + at + "','ticket':'hush-" + at + "'}"));
    }
    cards.add(json("{'cardId':'y','secret':'" + "hush".repeat(5_000) + "'}"));
    Report report = new TestRun().with("a.json", array(cards.toArray(String[]::new))).report();
    assertThat(report.findings())
        .filteredOn(finding -> finding.rule().equals("leaked-secret"))
        .hasSize(3_001);
    assertThat(report.findings()).noneMatch(finding -> finding.rule().equals("failed-rule"));
    assertThat(report.findings().toString()).doesNotContain("hush");
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(
            () ->
                ValidationRequest.builder(List.of())
                    .rules(RuleSet.builtIn(Map.of()))
                    .now(TestRun.NOW)
                    .threads(0)
                    .explainSignatures(20)
                    .build())
        .hasMessageContaining("threads");
    assertThatThrownBy(() -> ValidationRequest.builder(List.of()).explainSignatures(-1).build())
        .hasMessage("explainSignatures: -1 is less than 0");
  }

  private static Fixture fixture(String name, Source source) {
    return new Fixture(name, source, null, List.of(TestRun.TICKET));
  }

  private static byte[] random(Random random) {
    byte[] bytes = new byte[random.nextInt(500)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Another stamp each time it is asked for. */
  private static final class ChangingSource implements Source {
    private int asked;

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(list(signed("ccc")).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String stamp() {
      return Integer.toString(asked++);
    }
  }

  @Test
  void aNumberOfAnySizeIsOfItsType() {
    String card =
        signed("aaa")
            .replace("1718000123", "1e99999999999")
            .replace("\"cardId\"", json("'foo':1,'cardId'"));
    assertThat(new TestRun().with("a.json", list(card)).report().findings())
        .extracting(Finding::rule)
        .contains("unknown-member")
        .doesNotContain("failed-rule");
  }

  @Test
  void theBeginningOfASecretOfAnotherEntryIsHiddenToo() {
    String secret = "kgt8ON7yVITDhtdwci0qeUsQe0123456789abcdefghijklmnopqrstuvwxyz-0123456789";
    Report report =
        new TestRun()
            .with(
                "a.json",
                list(
                    signed(secret),
                    signed(secret),
                    json("{'api_ticket':'" + secret + "'}"),
                    json("{'" + secret + "':1,'" + secret + "':2}")))
            .report();
    assertThat(report.findings())
        .extracting(Finding::rule)
        .contains("nonce-too-long", "reused-nonce", "leaked-secret", "duplicate-key");
    assertThat(List.copyOf(report.findings()).toString())
        .contains("***")
        .doesNotContain(secret.substring(0, 8));
  }

  @Test
  void theBeginningOfASecretAtTheEndOfALongValueIsHiddenToo() {
    String secret = "k".repeat(9_990);
    String value = secret + TestRun.TICKET.reveal();
    Report report =
        new TestRun()
            .kind(DocumentKind.ADD_CARD)
            .with(
                "a.json",
                list(json("{'secret':'" + secret + "'}"), json("{'cardId':'" + value + "'}")))
            .report();
    assertThat(report.findings()).extracting(Finding::rule).contains("suspicious-card-id");
    assertThat(List.copyOf(report.findings()).toString())
        .contains("***")
        .doesNotContain(TestRun.TICKET.reveal().substring(0, 8));
  }
}

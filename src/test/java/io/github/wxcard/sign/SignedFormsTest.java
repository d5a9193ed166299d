package io.github.wxcard.sign;

import static io.github.wxcard.CardJson.ID;
import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.string;
import static io.github.wxcard.CardJson.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.engine.Wrapped;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.ruleset.RuleSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What signing does to lists wherever they stand. */
class SignedFormsTest {
  private static final String OTHER_ID = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4p";
  private static final int LISTS = 60;

  /** Two cards in each form, the second one without a signature where the form lets it be. */
  private static Map<String, String> forms() {
    String one = json("{'timestamp':1718000123,'nonce_str':'a1','signature':''}");
    String other = json("{ 'timestamp' : 1718000123, 'nonce_str' : 'a2' }");
    String flat = "{'card_id':'%s','timeStamp':1718000123,'nonceStr':'%s','signature':'0'}";
    String keyed = "{'cardList':{'%s':{'cardExt':%s},'%s':{'cardExt':%s}}}";
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("strings", array(entry(ID, one), entry(OTHER_ID, other)));
    forms.put("objects", "[" + written(ID, one) + ",\r\n" + written(OTHER_ID, other) + "]");
    forms.put("several", array(written(ID, array(one, other))));
    forms.put("flat", json(array(flat.formatted(ID, "a1"), flat.formatted(OTHER_ID, "a2"))));
    forms.put("keyed", json(keyed).formatted(ID, one, OTHER_ID, string(other)));
    forms.put("alone", json("{'券':%s,'b':%s}").formatted(entry(ID, one), written(OTHER_ID, other)));
    return forms;
  }

  static Stream<Arguments> formsInStrings() {
    return forms().keySet().stream()
        .flatMap(form -> Stream.of(0, 1, 2, 3, 4).map(strings -> Arguments.of(form, strings)));
  }

  @ParameterizedTest
  @MethodSource("formsInStrings")
  void everyFormIsSignedAndNothingElseChanges(String form, int strings) {
    for (int seed = 0; seed < 5; seed++) {
      String text = Wrapped.bare(forms().get(form)).deep(strings, new Random(seed)).text();
      SignedFixture signed = sign(text, false, false);
      assertThat(signed.leftAlone()).isEmpty();
      assertThat(signed.changed()).isEqualTo(2);
      holds(signed);
      assertThat(report(signed.after()).signaturesVerified()).isEqualTo(2);
      assertThat(errors(signed.after())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("formsInStrings")
  void everyFormIsMadeNew(String form, int strings) {
    String text = Wrapped.bare(forms().get(form)).deep(strings, new Random(7)).text();
    SignedFixture signed = sign(text, true, false);
    assertThat(signed.leftAlone()).isEmpty();
    assertThat(signed.after()).contains("nonce1", "nonce2").doesNotContain("1718000123");
    assertThat(report(signed.after()).signaturesVerified()).isEqualTo(2);
    assertThat(errors(signed.after())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void whatIsSignedIsRightAndNothingElseChanges(int strings) {
    int changed = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      String list = new MutatedCards(seed, 3).list(DocumentKind.ADD_CARD, 4).strip();
      String text = Wrapped.answer(list, strings, new Random(seed)).text();
      SignedFixture signed = sign(text, false, false);
      holds(signed);
      changed += signed.changed();
      for (boolean refresh : new boolean[] {false, true}) {
        SignedFixture fixed = sign(text, refresh, true);
        assertThat(signatureErrors(fixed)).as("seed " + seed).isEmpty();
        assertThat(sign(fixed.after(), false, true).after()).isEqualTo(fixed.after());
      }
    }
    assertThat(changed).isPositive();
  }

  private static void holds(SignedFixture signed) {
    assertThat(unsigned(signed.after(), signed.before()))
        .isEqualTo(unsigned(signed.before(), signed.after()));
    assertThat(signatureErrors(signed)).isEmpty();
    assertThat(sign(signed.after(), false, false).after()).isEqualTo(signed.after());
  }

  /** Errors of signatures on entries that were not left alone. */
  private static List<Finding> signatureErrors(SignedFixture signed) {
    EntryErrors leftAlone = EntryErrors.of(signed.leftAlone());
    boolean whole = leftAlone.all().stream().anyMatch(each -> each.rule().equals("malformed-json"));
    EntryErrors errors =
        EntryErrors.of(
            errors(signed.after()).stream()
                .filter(
                    finding ->
                        finding.rule().endsWith("-signature")
                            || finding.message().arguments().contains("signature"))
                .toList());
    List<Finding> wrong = new ArrayList<>();
    for (Card card : whole ? List.<Card>of() : cards(signed.after())) {
      if (leftAlone.on(card).isEmpty()) {
        wrong.addAll(errors.on(card));
      }
    }
    return wrong;
  }

  /** A text without what signing may change so that it becomes the other one. */
  private static String unsigned(String text, String other) {
    SourceEdit edit = new SourceEdit(text);
    List<Card> own = cards(text);
    List<Card> others = cards(other);
    for (int at = 0; at < own.size(); at++) {
      Member signature = own.get(at).extMember("signature");
      if (signature != null && !signature.value().isContainer()) {
        Region region = signature.value().region();
        boolean added = others.get(at).extMember("signature") == null;
        edit.replace(added ? new Region(before(own.get(at), signature), region.end()) : region, "");
      }
    }
    return edit.result();
  }

  private static io.github.wxcard.model.Position before(Card card, Member signature) {
    JsonValue ext = card.ext().object();
    int at = ext.members().indexOf(signature);
    return ext.members().get(at - 1).value().region().end();
  }

  private static List<Card> cards(String text) {
    List<Card> cards = new ArrayList<>();
    CardSigner.read(
        fixture("a.json", text),
        new DocumentVisitor() {
          @Override
          public void card(Card card) {
            cards.add(
                new Card(
                    card.list(),
                    card.index(),
                    card.value().settled(),
                    card.ext().settled(),
                    List.of(),
                    List.of()));
          }

          @Override
          public void end(Document document) {}
        });
    return cards;
  }

  @Test
  void eachExtOfSeveralHasItsOwnErrors() {
    String good = json("{'timestamp':1718000123,'nonce_str':'a1'}");
    String bad = json("{'timestamp':1718000123000,'nonce_str':'a2'}");
    String text = json("{'data':") + written(ID, array(bad, good)) + "}";
    SignedFixture signed = sign(text, false, false);
    assertThat(signed.changed()).isEqualTo(1);
    assertThat(signed.leftAlone())
        .extracting(finding -> finding.location().path())
        .containsExactly("data.cardExt[0].timestamp");
    assertThat(signed.after()).contains(bad).doesNotContain(good);
  }

  @Test
  void anErrorCountsThoughItsPathHoldsTheTicket() {
    String bad = written(ID, json("{'timestamp':1718000123000,'nonce_str':'a2'}"));
    String good = written(ID, json("{'timestamp':1718000123,'nonce_str':'a1'}"));
    String text =
        json("{'good':%s,'in':{'test-ticket-for-fixtures-only_it-is-no-secret':{'x':[%s]}}}")
            .formatted(good, bad);
    SignedFixture signed = sign(text, false, false);
    assertThat(signed.changed()).isEqualTo(1);
    assertThat(signed.after()).contains(bad);
    assertThat(signed.leftAlone()).hasSize(1);
  }

  @Test
  void linesAreSigned() {
    String line = json("{'list':") + forms().get("strings") + "}";
    Fixture fixture = Fixture.of("a.jsonl", line + "\n" + line.replace("\"a", "\"b") + "\r\n");
    SignedFixture signed = sign(fixture.withTickets(TestRun.TICKET), false, false);
    assertThat(signed.changed()).isEqualTo(4);
    assertThat(signed.after()).endsWith("\r\n");
  }

  @Test
  void anAnswerIsNotSerializedWhateverItsLastMemberSays() {
    String list = json("{'cardList':") + forms().get("objects");
    SignedFixture answer = sign(Fixture.of("a.json", list + json(",'code':0}")), false, true);
    assertThat(answer.after()).contains(json("'cardExt':{'timestamp'"));
    assertThat(answer.changed()).isEqualTo(2);
    SignedFixture bare = sign(Fixture.of("a.json", list + "}"), false, true);
    assertThat(bare.after()).contains("\"cardExt\":\"{\\\"timestamp\\\":1718000123,");
    assertThat(bare.leftAlone()).isEmpty();
  }

  @Test
  void whatIsHandedOverIsSerializedHoweverDeepItStands() {
    for (int strings = 0; strings <= 4; strings++) {
      for (int seed = 0; seed < 5; seed++) {
        String ext =
            """
            {"timestamp" : "1718000123000", "nonceStr": "a\\u0031","outer_str":"\\"{\\\\ 券\\/"}""";
        String text = Wrapped.answer(array(written(ID, ext)), strings, new Random(seed)).text();
        Fixture fixture =
            fixture("a.json", text).withReading(Reading.AUTO.withHandover(Handover.AS_IS));
        SignedFixture signed = CardSigner.sign(request(fixture, false, true)).get(0);
        Report report = report(fixture.withSource(Source.of(signed.after())));
        assertThat(report.findings())
            .extracting(Finding::rule)
            .doesNotContain("unserialized-card-ext");
        assertThat(report.atLeast(Severity.ERROR)).isEmpty();
        assertThat(report.signaturesVerified()).isEqualTo(1);
      }
    }
  }

  @Test
  void whatIsSerializedTwiceIsSoOnceAtLast() {
    String ext = json("{'timestamp':1718000123,'nonce_str':'a1','signature':''}");
    for (int strings = 0; strings <= 3; strings++) {
      String list = array(written(ID, string(string(string(ext)))));
      String text = Wrapped.answer(list, strings, new Random(strings)).text();
      SignedFixture signed = sign(text, false, true);
      assertThat(errors(signed.after())).isEmpty();
      assertThat(report(signed.after()).signaturesVerified()).isEqualTo(1);
      if (strings == 0) {
        assertThat(signed.after()).contains("\"cardExt\":\"{\\\"timestamp\\\"");
      }
    }
  }

  @Test
  void whatIsEscapedOnceMoreIsSoNoLongerAtLast() {
    String ext =
        json("{'timestamp':1718000123,'nonce_str':'a1','outer_str':'券 \\\"\\\\ 1','signature':''}");
    List<String> escaped =
        List.of(
            ext.replace("\"", "&quot;"),
            URLEncoder.encode(ext, StandardCharsets.UTF_8).replace("+", "%20"),
            "'" + ext + "'");
    for (String escapedExt : escaped) {
      for (int strings = 0; strings <= 3; strings++) {
        String list = array(written(ID, string(escapedExt)));
        String text = Wrapped.answer(list, strings, new Random(strings)).text();
        assertThat(errors(text)).extracting(Finding::rule).contains("escaped-card-ext");
        SignedFixture signed = sign(text, false, true);
        assertThat(errors(signed.after())).isEmpty();
        assertThat(report(signed.after()).signaturesVerified()).isEqualTo(1);
        if (strings == 0) {
          assertThat(signed.after()).contains("\"cardExt\":\"{\\\"timestamp\\\"");
        }
      }
    }
  }

  @Test
  void otherWritingsAreRefusedByName() {
    String list = forms().get("strings");
    String html = list.replace("\\", "\\\\").replace("\"", "&quot;");
    String percent = URLEncoder.encode(list, StandardCharsets.UTF_8).replace("+", "%20");
    Map<Fixture, String> refused = new LinkedHashMap<>();
    refused.put(fixture("a.js", "var list = " + list), "sign.text");
    refused.put(fixture("a.json", json("{'page':'%s'}").formatted(html)), "sign.html");
    refused.put(fixture("a.json", json("{'link':'%s'}").formatted(percent)), "sign.percent");
    refused.forEach(
        (fixture, key) -> {
          for (boolean fix : new boolean[] {false, true}) {
            SignedFixture signed = CardSigner.sign(request(fixture, fix, fix)).get(0);
            assertThat(signed.after()).isEqualTo(signed.before());
            assertThat(signed.leftAlone())
                .extracting(finding -> finding.message().key())
                .as(key)
                .isNotEmpty()
                .containsOnly(key);
            for (Language language : Language.values()) {
              assertThat(Messages.in(language).line(signed.leftAlone().get(0)))
                  .contains("sign: ")
                  .contains("JSON");
            }
          }
        });
  }

  private static SignedFixture sign(String text, boolean refresh, boolean fix) {
    return sign(fixture("a.json", text), refresh, fix);
  }

  private static SignedFixture sign(Fixture fixture, boolean refresh, boolean fix) {
    Fixture ticketed = fixture.withTickets(TestRun.TICKET);
    return CardSigner.sign(request(ticketed, refresh, fix)).get(0);
  }

  private static SigningRequest request(Fixture fixture, boolean refresh, boolean fix) {
    int[] nonces = {0};
    return new SigningRequest(
        List.of(fixture),
        RuleSet.builtIn(Map.of()),
        TestRun.NOW,
        refresh,
        fix,
        () -> "nonce" + ++nonces[0]);
  }

  private static Fixture fixture(String name, String text) {
    return Fixture.of(name, text).withTickets(TestRun.TICKET);
  }

  private static List<Finding> errors(String text) {
    return report(text).atLeast(Severity.ERROR);
  }

  private static Report report(String text) {
    return report(fixture("a.json", text));
  }

  private static Report report(Fixture fixture) {
    return CardValidator.validate(
        ValidationRequest.builder(List.of(fixture))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(0)
            .build());
  }
}

package io.github.wxcard.engine;

import static io.github.wxcard.CardJson.ID;
import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.CardJson;
import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private static final String OPENID = "oQ7fXt3_GyBnWc8dJrTqLhPvMa1s";

  /** How a card says what it allows; null says nothing. */
  record Mode(Boolean custom, Boolean deposited, Boolean bound, String validity) {
    String payload() {
      List<String> members = new ArrayList<>(List.of("'id':'" + ID + "'", "'title':null"));
      if (custom != null) {
        members.add("'use_custom_code':" + custom);
      }
      if (deposited != null) {
        String mode = deposited ? "GET_CUSTOM_CODE_MODE_DEPOSIT" : "x";
        members.add("'get_custom_code_mode':'" + mode + "'");
      }
      if (bound != null) {
        members.add("'bind_openid':" + bound);
      }
      if (validity != null) {
        members.add("'date_info':{'type':" + validity + ",'fixed_term':0}");
      }
      return json(
          "{'card':{'card_type':'GROUPON','groupon':{'base_info':{"
              + String.join(",", members)
              + "},'deal_detail':'x'}}}");
    }
  }

  /** What an entry sends. */
  record Sent(boolean code, boolean openid, boolean begin) {
    String list() {
      CardJson card = CardJson.card(ID);
      if (code) {
        card.with("code", "c1");
      }
      if (begin) {
        card.with("fixed_begintimestamp", 1718000100);
      }
      if (openid) {
        card.with("openid", OPENID);
      }
      return array(card.with("nonce_str", "abc").with("timestamp", 1718000123).signed().entry());
    }
  }

  record Case(Mode mode, Sent sent) {}

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    List<Boolean> three = Arrays.asList(null, true, false);
    for (Boolean custom : three) {
      for (Boolean deposited : three) {
        for (Boolean bound : three) {
          for (String validity :
              Arrays.asList(
                  null,
                  "'DATE_TYPE_FIX_TERM'",
                  "2",
                  "'DATE_TYPE_FIX_TIME_RANGE'",
                  "1",
                  "'DATE_TYPE_PERMANENT'")) {
            for (int sent = 0; sent < 8; sent++) {
              cases.add(
                  new Case(
                      new Mode(custom, deposited, bound, validity),
                      new Sent((sent & 1) > 0, (sent & 2) > 0, (sent & 4) > 0)));
            }
          }
        }
      }
    }
    return cases.stream();
  }

  /** The rules in words: what must not be sent, what must, and what nothing is known of. */
  private static List<String> demanded(Case given) {
    Mode mode = given.mode();
    boolean deposited = mode.deposited() != null && mode.deposited();
    List<String> rules = new ArrayList<>();
    if (given.sent().begin() && mode.validity() != null && !mode.validity().matches("2|.*TERM.*")) {
      rules.add("begin-time-against-catalog");
    }
    boolean codeRefused = deposited || (mode.custom() != null && !mode.custom());
    boolean codeDemanded = !deposited && mode.custom() != null && mode.custom();
    if (given.sent().code() ? codeRefused : codeDemanded) {
      rules.add("code-against-catalog");
    }
    boolean bothDemanded = codeDemanded && mode.bound() != null && mode.bound();
    if (given.sent().code() && given.sent().openid() && !bothDemanded) {
      rules.add("code-with-openid");
    }
    if (mode.bound() != null && given.sent().openid() != mode.bound()) {
      rules.add("openid-against-catalog");
    }
    return rules;
  }

  @ParameterizedTest
  @MethodSource
  void cases(Case given) {
    List<String> found =
        new TestRun()
                .catalog("cards.json", given.mode().payload())
                .with("a.json", given.sent().list())
                .report()
                .findings()
                .stream()
                .map(Finding::rule)
                .sorted()
                .toList();
    assertThat(found).isEqualTo(demanded(given));
  }

  /** What the answer of card/get says of a card, and what is found at its id. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "status":"CARD_STATUS_VERIFY_OK"                    |
          "status":"CARD_STATUS_DISPATCH"                     |
          "status":"CARD_STATUS_NOT_VERIFY"                   | status
          "status":"CARD_STATUS_USER_DELETE","get_limit":0    | status
          "status":7                                          |
          "sku":{"quantity":0}                                | sold-out
          "sku":{"quantity":1}                                |
          "sku":{"quantity":"0"}                              |
          "sku":0                                             |
          "get_limit":0                                       | withheld
          "get_limit":50                                      |
          "get_limit":0.5                                     |
          "date_info":{"end_timestamp":1718000122}            | over
          "date_info":{"end_timestamp":1718000123}            |
          "date_info":{"end_timestamp":0}                     |
          "date_info":{"end_timestamp":-1}                    |
          "date_info":{"end_timestamp":12345678901234567890}  |
          "date_info":{"end_timestamp":"1718000122"}          |
          """)
  void whetherACardCanBeClaimed(String members, @Nullable String variant) {
    for (int entries : List.of(1, 3, 2_000)) {
      List<Finding> findings = ofManyEntries(payload(members), entries);
      assertThat(findings).hasSize(variant == null ? 0 : entries);
      assertThat(findings)
          .allMatch(found -> found.message().key().equals("unclaimable-card." + variant))
          .allMatch(found -> found.location().path().endsWith("].cardId"));
    }
  }

  /** The body of card/create is older than the answer of card/get, whichever is read first. */
  @Test
  void theAnswerOfCardGetKnowsMoreThanTheBodyOfCardCreate() {
    String create = payload("'sku':{'quantity':0}");
    String get = payload("'sku':{'quantity':9},'status':'CARD_STATUS_VERIFY_OK'");
    for (String catalog : List.of(create + "\n" + get, get + "\n" + create)) {
      assertThat(ofManyEntries(catalog, 1)).isEmpty();
    }
    assertThat(ofManyEntries(create + "\n" + payload("'title':1"), 1)).hasSize(1);
    assertThat(ofManyEntries(payload("'title':1") + "\n" + create, 1)).hasSize(1);
  }

  private static String payload(String members) {
    return json(
        "{'card':{'card_type':'GROUPON','groupon':{'base_info':{'id':'"
            + ID
            + "',"
            + members
            + "}}}}");
  }

  /** What is found in a list of so many entries of the card. */
  private static List<Finding> ofManyEntries(String catalog, int entries) {
    String[] all = new String[entries];
    Arrays.setAll(all, at -> CardJson.signed("n" + at));
    return new TestRun()
        .levels(Map.of("oversized-card-list", Severity.OFF))
        .catalog("c.json", catalog)
        .with("a.json", array(all))
        .report()
        .findings();
  }

  /** Of what is demanded and stands under another name, the rule that demands it says nothing. */
  @Test
  void whatIsDemandedMayBeEmptyBesideAnotherName() {
    String payload = new Mode(true, false, null, null).payload();
    String list = array(entry("{'code':'','CODE':'c1','timestamp':1718000123}"));
    List<Finding> findings =
        new TestRun().catalog("c.json", payload).with("a.json", list).report().findings();
    assertThat(findings)
        .extracting(finding -> finding.rule() + " " + finding.location().path())
        .contains("empty-member [0].cardExt.code", "schema-violation [0].cardExt.CODE");
  }

  @Test
  void aCatalogThatDoesNotFitIntoMemoryIsAFinding() {
    Source hungry =
        () -> {
          throw new OutOfMemoryError("as if");
        };
    ValidationRequest request =
        new TestRun()
            .with("a.json", TestRun.CLEAN).request().toBuilder()
                .catalog(List.of(new NamedSource("c.json", hungry)))
                .build();
    assertThat(CardValidator.validate(request).findings())
        .extracting(finding -> finding.location().file() + " " + finding.message().key())
        .containsExactly("c.json malformed-catalog.unreadable");
  }

  @Test
  void findingsPointAtTheValueOrTheObject() {
    String list = new Sent(true, false, false).list();
    List<Finding> findings =
        new TestRun()
            .catalog("c.json", new Mode(false, null, true, null).payload())
            .with("a.json", list)
            .report()
            .findings();
    assertThat(findings.stream().map(TestRun::line))
        .containsExactly(
            "1:54-1:55 error openid-against-catalog [0].cardExt",
            "1:64-1:70 error code-against-catalog [0].cardExt.code");
  }

  @Test
  void anUnknownIdGetsTheNearest() {
    TestRun run = new TestRun().catalog("c.json", new Mode(null, null, null, null).payload());
    Finding finding =
        run
            .with("a.json", new Sent(false, false, false).list().replace("E4o", "E4O"))
            .report()
            .findings()
            .stream()
            .filter(each -> each.rule().equals("card-not-in-catalog"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.message().key()).isEqualTo("card-not-in-catalog.near");
    assertThat(finding.message().arguments()).contains(ID);
    assertThat(finding.location().path()).isEqualTo("[0].cardId");
  }

  @Test
  void anIdLikeNoOtherGetsTheNumberOfCards() {
    String list = new Sent(false, false, false).list().replace(ID, "p_BzXw2OeMnlDbAcT6i5Mz5WRMmU");
    assertThat(keys(new Mode(null, null, null, null), list))
        .containsExactlyInAnyOrder("card-not-in-catalog.unknown", "wrong-signature.explained");
  }

  @Test
  void whereAFileIsBrokenACardIsPerhapsLost() {
    String list = new Sent(false, false, false).list();
    String other =
        new Mode(null, null, null, null).payload().replace(ID, "p" + "x1".repeat(13) + "y");
    Map<String, String> keys = new TreeMap<>();
    for (String file :
        List.of("", json("{'card':"), other.replace(json("'id'"), json("'no'")), "7", other)) {
      List<Finding> findings =
          new TestRun()
              .catalog("a.json", other)
              .catalog("b.json", file)
              .with("a.json", list)
              .report()
              .findings();
      findings.stream()
          .filter(finding -> finding.rule().equals("card-not-in-catalog"))
          .forEach(finding -> keys.put(file, finding.message().key()));
    }
    assertThat(keys.values())
        .containsExactlyInAnyOrder(
            "card-not-in-catalog.perhaps-lost",
            "card-not-in-catalog.perhaps-lost",
            "card-not-in-catalog.perhaps-lost",
            "card-not-in-catalog.unknown",
            "card-not-in-catalog.unknown");
  }

  @Test
  void withoutACatalogNothingIsSaid() {
    assertThat(TestRun.findings(new Sent(true, false, true).list())).isEmpty();
  }

  @Test
  void aCatalogIsOnePayloadAnArrayOrOneALine() {
    String payload = new Mode(false, null, null, null).payload();
    String other = payload.replace(ID, "p_BzXw2OeMnlDbAcT6i5Mz5WRMmU");
    for (String catalog :
        List.of(payload, "[" + payload + ",\n" + other + "]", other + "\n" + payload + "\n")) {
      assertThat(codeRule(catalog)).isEqualTo("code-against-catalog");
    }
  }

  @Test
  void theIdMayStandAtTheRootOrInTheFileName() {
    String without =
        new Mode(false, null, null, null).payload().replace(json("'id':'" + ID + "',"), "");
    assertThat(codeRule(json("{'errcode':0,'card_id':'" + ID + "',") + without.substring(1)))
        .isEqualTo("code-against-catalog");
    assertThat(
            new TestRun()
                .catalog("cards/" + ID + ".json", without)
                .with("a.json", new Sent(true, false, false).list())
                .report()
                .findings())
        .extracting(Finding::rule)
        .containsExactly("code-against-catalog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'x':{'id':'no','base_info':{'use_custom_code':true}},",
        "'x':[{'id':[']}']},[[]],{}],",
        "'date_info':{'x':{'type':2},'y':[{}]},",
        "'date_info':[{'type':2}],",
        "'title':'\\ud83c\\udf75 \\\"}','sku':{'quantity':1e400},",
        "'bind_openid':{'x':true},'get_custom_code_mode':['GET_CUSTOM_CODE_MODE_DEPOSIT'],"
      })
  void whatSaysNothingIsLetPass(String members) {
    String payload = new Mode(false, null, null, null).payload();
    assertThat(codeRule(payload.replace(json("'title'"), json(members + "'title'"))))
        .isEqualTo("code-against-catalog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GROUPON",
        "CASH",
        "DISCOUNT",
        "GIFT",
        "GENERAL_COUPON",
        "MEMBER_CARD",
        "MEETING_TICKET",
        "SCENIC_TICKET",
        "MOVIE_TICKET",
        "BOARDING_PASS"
      })
  void everyTypeOfCardIsRead(String type) {
    String payload = new Mode(false, null, null, null).payload();
    assertThat(
            codeRule(
                payload.replace("GROUPON", type).replace("groupon", type.toLowerCase(Locale.ROOT))))
        .isEqualTo("code-against-catalog");
  }

  @Test
  void whatIsNoCatalogIsAFindingWithAPlace() {
    String payload = new Mode(true, null, null, null).payload();
    String without = payload.replace(json("'id':'" + ID + "',"), "");
    Map<String, String> files = new TreeMap<>();
    files.put("a.json", payload);
    files.put("b-contradicts.json", payload.replace("true", "false"));
    files.put("c-empty.json", "");
    files.put("d-broken.json", "[" + payload + ",]");
    files.put("e-no-id.json", without);
    files.put("f-none.json", json("{'errcode':40053,'errmsg':'invalid'}"));
    files.put("g-number.json", "7");
    files.put("h-other-type.json", payload.replace("GROUPON", "GIFT"));
    files.put("i-lines.json", payload + "\n" + payload + "\nx");
    files.put("j-bom.json", "\ufeff" + payload);
    files.put("k-no-entry.json", " [\n]");
    files.put("l-goes-on.json", "[" + payload + "]\nx");
    TestRun run = new TestRun();
    files.forEach(run::catalog);
    List<Finding> findings = run.with("z.json", TestRun.CLEAN).report().findings();
    assertThat(findings).allMatch(finding -> finding.rule().equals("malformed-catalog"));
    assertThat(
            findings.stream()
                .map(
                    each ->
                        each.location().file()
                            + ":"
                            + each.location().region()
                            + " "
                            + each.message().key()))
        .containsExactly(
            "b-contradicts.json:1:61-1:91 malformed-catalog.contradiction",
            "c-empty.json:1:1-1:1 malformed-catalog.empty",
            "d-broken.json:1:"
                + (payload.length() + 3)
                + "-1:"
                + (payload.length() + 4)
                + " malformed-catalog.at",
            "e-no-id.json:1:55-1:56 malformed-catalog.no-id",
            "f-none.json:1:1-1:2 malformed-catalog.no-payload",
            "g-number.json:1:1-1:2 malformed-catalog.no-payload",
            "h-other-type.json:1:1-1:2 malformed-catalog.no-payload",
            "i-lines.json:3:1-3:2 malformed-catalog.at",
            "j-bom.json:1:1-1:2 malformed-catalog.at",
            "k-no-entry.json:1:2-1:3 malformed-catalog.no-payload",
            "l-goes-on.json:2:1-2:2 malformed-catalog.at");
  }

  @Test
  void aContradictionNamesTheFields() {
    List<Finding> findings =
        new TestRun()
            .catalog("a.json", new Mode(true, false, true, "1").payload())
            .catalog("b.json", new Mode(false, true, false, "2").payload())
            .catalog("c.json", new Mode(true, false, false, null).payload())
            .report()
            .findings();
    assertThat(findings.stream().map(each -> each.message().arguments()))
        .containsExactly(
            List.of(
                ID,
                "a.json:1:61",
                "use_custom_code, get_custom_code_mode, bind_openid, date_info.type"),
            List.of(ID, "a.json:1:61", "bind_openid"));
  }

  @Test
  void twoPayloadsOfACardSayTogetherWhatEachSays() {
    assertThat(
            new TestRun()
                .catalog("a.json", new Mode(null, null, false, null).payload())
                .catalog("b.json", new Mode(false, null, null, null).payload())
                .with("z.json", new Sent(true, true, false).list())
                .report()
                .findings())
        .extracting(Finding::rule)
        .contains("code-against-catalog", "openid-against-catalog");
  }

  @Test
  void aCodeIsRefusedForOneOfTwoReasons() {
    assertThat(keys(new Mode(true, true, null, null), new Sent(true, false, false).list()))
        .containsExactly("code-against-catalog.deposited");
    assertThat(keys(new Mode(false, null, null, null), new Sent(true, false, false).list()))
        .containsExactly("code-against-catalog.refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "null"})
  void whatIsEmptyOrNullIsNotSent(String nothing) {
    String list =
        array(
            entry(
                "{'code':N,'fixed_begintimestamp':N,'openid':N,'nonce_str':'abc',"
                        .replace("N", nothing)
                    + "'timestamp':1718000123,'signature':'"
                    + "0".repeat(40)
                    + "'}"));
    assertThat(keys(new Mode(true, null, true, "'DATE_TYPE_PERMANENT'"), list))
        .contains("code-against-catalog.missing", "openid-against-catalog.missing")
        .noneMatch(key -> key.startsWith("begin-time"))
        .filteredOn(key -> key.equals("empty-member"))
        .hasSize(nothing.equals("null") ? 0 : 1);
    for (Mode one : List.of(new Mode(true, null, null, null), new Mode(null, null, true, null))) {
      assertThat(keys(one, list))
          .filteredOn(key -> key.equals("empty-member"))
          .hasSize(nothing.equals("null") ? 0 : 1);
    }
    assertThat(keys(new Mode(false, null, false, null), list))
        .noneMatch(key -> key.contains("against-catalog"));
  }

  @Test
  void whatStandsUnderAWrongNameIsNotMissing() {
    String list =
        new Sent(true, true, false).list().replace("code\\", "Code\\").replace("openid", "openId");
    assertThat(keys(new Mode(true, null, true, null), list))
        .containsExactly("schema-violation.misnamed", "schema-violation.misnamed");
  }

  @Test
  void aCardExtThatCannotBeReadIsNotHeldAgainstTheCatalog() {
    String list = array(entry("{"));
    assertThat(keys(new Mode(true, null, true, "'DATE_TYPE_PERMANENT'"), list))
        .containsExactly("malformed-card-ext.end");
  }

  private static List<String> keys(Mode mode, String list) {
    return new TestRun()
        .catalog("c.json", mode.payload()).with("a.json", list).report().findings().stream()
            .map(finding -> finding.message().key())
            .toList();
  }

  private static String codeRule(String catalog) {
    List<Finding> findings =
        new TestRun()
            .catalog("c.json", catalog)
            .with("a.json", new Sent(true, false, false).list())
            .report()
            .findings();
    assertThat(findings).hasSize(1);
    return findings.get(0).rule();
  }
}

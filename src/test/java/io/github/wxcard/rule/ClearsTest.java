package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.TestRun;
import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.catalog.CatalogCard.Validity;
import io.github.wxcard.catalog.ClaimLimits;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.list.scan.ScannedEntries;
import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardRequest;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.rule.signature.SignatureContext;
import io.github.wxcard.rule.signature.SignedEntries;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.Rules;
import io.github.wxcard.signature.KnownTickets;
import io.github.wxcard.signature.SignatureProbe;
import io.github.wxcard.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scan of an entry suffices for, rule by rule. */
class ClearsTest {
  private static final String CARD = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";
  private static final String OPENID = "oQ7fXt3_GyBnWc8dJrTqLhPvMa1s";

  /** They need more than an entry: a catalog, a request, 40 more. */
  private static final Set<String> MORE_THAN_AN_ENTRY =
      Set.of(
          "begin-time-against-catalog",
          "card-not-in-catalog",
          "code-against-catalog",
          "openid-against-catalog",
          "oversized-card-list",
          "result-differs-from-request",
          "unclaimable-card");

  /** Another rule, but one that clears nothing. */
  @RuleInfo(id = "never-clears", summary = "Judges every entry.", level = Severity.INFO)
  public record NeverClears(CardRule rule) implements CardRule {
    @Override
    public Set<DocumentKind> kinds() {
      return rule.kinds();
    }

    @Override
    public void check(Card card, RuleContext context, FindingSink findings) {
      rule.check(
          card, signatures(context.verdict(), context.catalog(), context.request()), findings);
    }
  }

  static Stream<CardRule> rules() {
    return Rules.builtIn().stream()
        .filter(rule -> rule instanceof CardRule)
        .map(rule -> (CardRule) rule);
  }

  static Stream<Arguments> rulesByKind() {
    return rules().flatMap(rule -> rule.kinds().stream().map(kind -> Arguments.of(rule, kind)));
  }

  @ParameterizedTest
  @MethodSource("rulesByKind")
  void whatIsClearedGivesNoFinding(CardRule rule, DocumentKind kind) {
    SignatureProbe probe = new SignatureProbe(List.of(TestRun.TICKET));
    MutatedCards cards = new MutatedCards(7, 3);
    for (int round = 0; round < 400; round++) {
      String entry = cards.entry(kind);
      Optional<ScannedEntry> scanned = ScannedEntries.scan(kind, entry);
      if (scanned.isPresent()
          && clears(rule, scanned.get(), null, null, probe.judge(scanned.get()))) {
        assertThat(report(new NeverClears(rule), kind, entry).findings()).as(entry).isEmpty();
      }
    }
  }

  /** What no entry shows says nothing of what a rule clears. */
  @Test
  void theMutatedCardsShowWhatEachRuleFlags() {
    TestRun run = new TestRun();
    for (DocumentKind kind : DocumentKind.values()) {
      MutatedCards cards = new MutatedCards(8, 5);
      for (int entry = 0; entry < 400; entry++) {
        run.kind(kind).with(kind.id() + entry, cards.list(kind, 1));
      }
    }
    Set<String> shown =
        run.report().findings().stream().map(Finding::rule).collect(Collectors.toSet());
    Set<String> missing = rules().map(rule -> rule.info().id()).collect(Collectors.toSet());
    missing.removeAll(shown);
    missing.removeAll(MORE_THAN_AN_ENTRY);
    assertThat(missing).as("rules of which no entry of MutatedCards shows anything").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rulesByKind")
  void ordinaryEntriesAreCleared(CardRule rule, DocumentKind kind) {
    assertThat(clears(rule, scanned(kind, "", ""), null, null, Verdict.RIGHT)).isTrue();
  }

  /** At the edges of what is cleared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonce-too-long           | nonce_str | "12345678901234567890123456789012"  | true
          nonce-too-long           | nonce_str | "123456789012345678901234567890123" | false
          missing-nonce            | nonce_str | "1"                                 | true
          missing-nonce            | nonce_str | ""                                  | false
          unusual-nonce-characters | nonce_str | "aZ09"                              | true
          unusual-nonce-characters | nonce_str | "aZ_09"                             | false
          malformed-code           | code      | "1234567890-_45678901"              | true
          malformed-code           | code      | "123456789012345678901"             | false
          malformed-code           | code      | "a b"                               | false
          empty-member             | code      | "1"                                 | true
          empty-member             | code      | ""                                  | false
          empty-member             | openid    | ""                                  | false
          empty-member             | outer_str | ""                                  | false
          suspicious-openid        | openid    | ""                                  | true
          suspicious-openid        | openid    | "oQ7fXt3_GyBnWc8dJrTqLhPvMa1s"      | true
          suspicious-openid        | openid    | "oQ7fXt3_GyBnWc8dJrTqLhPvMa1"       | false
          suspicious-openid        | openid    | "pQ7fXt3_GyBnWc8dJrTqLhPvMa1s"      | false
          suspicious-openid        | openid    | "oQ7fXt3.GyBnWc8dJrTqLhPvMa1s"      | false
          malformed-signature      | signature | "00000000000000000000000000000000000000ff"  | true
          malformed-signature      | signature | "00000000000000000000000000000000000000fff" | false
          malformed-signature      | signature | "00000000000000000000000000000000000000fF"  | false
          implausible-timestamp    | timestamp | 1388505600                          | true
          implausible-timestamp    | timestamp | 1388505599                          | false
          implausible-timestamp    | timestamp | 1767312000                          | true
          implausible-timestamp    | timestamp | 1767312001                          | false
          implausible-timestamp    | fixed_begintimestamp | 1718000123               | true
          implausible-timestamp    | fixed_begintimestamp | 1388505599               | false
          timestamp-not-in-seconds | timestamp | 1718000123000                       | false
          timestamp-not-in-seconds | fixed_begintimestamp | 1718000123               | true
          timestamp-not-in-seconds | fixed_begintimestamp | 171800012                | false
          timestamp-not-a-number   | fixed_begintimestamp | 1718000123               | true
          code-with-openid         | code      | "1"                                 | true
          unclaimable-card         | timestamp | 1718000123                          | true
          code-with-openid         | openid    | "oQ7fXt3_GyBnWc8dJrTqLhPvMa1s"      | true
          """)
  void valuesAtTheEdge(String rule, String member, String value, boolean cleared) {
    ScannedEntry scanned = scanned(DocumentKind.ADD_CARD, "", "\"" + member + "\":" + value);
    assertThat(clears(rule(rule), scanned, null, null, Verdict.RIGHT)).isEqualTo(cleared);
  }

  @ParameterizedTest
  @CsvSource({
    "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o, true",
    "pQ7fXt9LmZb2-cRkVw0NsYhUaE4, false",
    "qQ7fXt9LmZb2-cRkVw0NsYhUaE4o, false",
    "pQ7fXt9LmZb2.cRkVw0NsYhUaE4o, false",
    "paaaaaaaaaaaaaaaaaaaaaaaaaaa, false",
    "paaaaaaaaaaaaaaaaaaaaaaaaaab, true",
    "pYOURt9LmZb2-cRkVw0NsYhUaE4o, false",
    "pQ7fXt9LmZb2-cRkVw0NsYhUyour, false",
    "pQ7fXt9LmZb2-cRkVw0NsYhUayou, true",
    "pQ7fXt9CardIdcRkVw0NsYhUaE4o, false",
    "pQ7fXt9card_idcRkVw0NsYhUaE4, false",
    "pQ7fXt9card-idcRkVw0NsYhUaE4, true",
    "pQ7fExampleb2-cRkVw0NsYhUaE4, false",
    "pQ7fXXXmleb2-cRkVw0NsYhUaE4o, true",
    "pQ7fXXmleb2-cRkVw0NsYhUaE4oo, true"
  })
  void idsOfCards(String cardId, boolean cleared) {
    ScannedEntry scanned = scanned(DocumentKind.OPEN_CARD, "\"cardId\":\"" + cardId + "\"", "");
    assertThat(clears(rule("suspicious-card-id"), scanned, null, null, Verdict.NOT_JUDGED))
        .isEqualTo(cleared);
  }

  @ParameterizedTest
  @CsvSource({
    "encrypted-code-in-open-card, OPEN_CARD, 43, true",
    "encrypted-code-in-open-card, OPEN_CARD, 44, false",
    "encrypted-code-in-open-card, OPEN_CARD, 64, false",
    "encrypted-code-in-open-card, OPEN_CARD, 70, true",
    "plain-code-in-result, ADD_CARD_RESULT, 0, false",
    "plain-code-in-result, ADD_CARD_RESULT, 43, false",
    "plain-code-in-result, ADD_CARD_RESULT, 44, true"
  })
  void codesByTheirLength(String rule, DocumentKind kind, int length, boolean cleared) {
    ScannedEntry scanned = scanned(kind, "\"code\":\"" + "a".repeat(length) + "\"", "");
    assertThat(clears(rule(rule), scanned, null, null, Verdict.NOT_JUDGED)).isEqualTo(cleared);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "409632457895, true",
        "4096 3245, false",
        "undefined, false",
        "null, false",
        "`[object Object]`, false",
        "12\ufffd, false",
        "12\u3000, false",
        "a+b/c=, true"
      })
  void codesThatNoneCanBe(String code, boolean cleared) {
    ScannedEntry scanned = scanned(DocumentKind.OPEN_CARD, "\"code\":\"" + code + "\"", "");
    assertThat(clears(rule("malformed-code"), scanned, null, null, Verdict.NOT_JUDGED))
        .isEqualTo(cleared);
  }

  @ParameterizedTest
  @CsvSource({
    "1718000123, 1718000122, false",
    "1718000123, 1718000123, true",
    "1718000123, 0, true",
    "20240131, 1718000123, false"
  })
  void cardsPastTheirEnd(String timestamp, long end, boolean cleared) {
    ScannedEntry scanned = scanned(DocumentKind.ADD_CARD, "", "\"timestamp\":" + timestamp);
    ClaimLimits limits = new ClaimLimits("CARD_STATUS_DISPATCH", false, false, end);
    CatalogCard card = new CatalogCard(CARD, null, null, null, null, limits);
    Catalog catalog = new Catalog(Map.of(CARD, card));
    assertThat(clears(rule("unclaimable-card"), scanned, catalog, null, Verdict.RIGHT))
        .isEqualTo(cleared);
  }

  @Test
  void aCardThatWasNotAddedMayHaveAnEmptyCode() {
    ScannedEntry scanned =
        scanned(DocumentKind.ADD_CARD_RESULT, "\"code\":\"\",\"isSuccess\":false", "");
    assertThat(clears(rule("plain-code-in-result"), scanned, null, null, Verdict.NOT_JUDGED))
        .isTrue();
  }

  @Test
  void aRuleThatDoesNotSayWhatItClearsClearsNothing() {
    CardRule rule = (card, context, findings) -> {};
    assertThat(clears(rule, scanned(DocumentKind.ADD_CARD, "", ""), null, null, Verdict.RIGHT))
        .isFalse();
  }

  @Test
  void resultsBesideARequestAreRead() {
    ScannedEntry scanned = scanned(DocumentKind.ADD_CARD_RESULT, "", "");
    CardRequest request = new CardRequest("a.json", List.of());
    assertThat(
            clears(rule("result-differs-from-request"), scanned, null, request, Verdict.NOT_JUDGED))
        .isFalse();
  }

  @Test
  void wrongSignaturesAreRead() {
    ScannedEntry scanned = scanned(DocumentKind.ADD_CARD, "", "");
    assertThat(clears(rule("wrong-signature"), scanned, null, null, Verdict.WRONG)).isFalse();
  }

  /** A card of the catalog by what it demands, what is sent, and what of it is cleared. */
  @ParameterizedTest
  @CsvSource({
    // rule, customCode, bindOpenid, validity, code, openid, begin, cleared
    "code-against-catalog, , , , true, false, false, true",
    "code-against-catalog, true, , , true, false, false, true",
    "code-against-catalog, true, , , false, false, false, false",
    "code-against-catalog, false, , , true, false, false, false",
    "code-against-catalog, false, , , false, false, false, true",
    "openid-against-catalog, , , , false, true, false, true",
    "openid-against-catalog, , true, , false, true, false, true",
    "openid-against-catalog, , true, , false, false, false, false",
    "openid-against-catalog, , false, , false, true, false, false",
    "openid-against-catalog, , false, , false, false, false, true",
    "begin-time-against-catalog, , , , false, false, true, true",
    "begin-time-against-catalog, , , DATE_TYPE_FIX_TERM, false, false, true, true",
    "begin-time-against-catalog, , , DATE_TYPE_PERMANENT, false, false, true, false",
    "begin-time-against-catalog, , , DATE_TYPE_PERMANENT, false, false, false, true",
    "code-with-openid, , , , true, true, false, false",
    "code-with-openid, true, , , true, true, false, false",
    "code-with-openid, , true, , true, true, false, false",
    "code-with-openid, true, true, , true, true, false, true",
    "card-not-in-catalog, , , , false, false, false, true"
  })
  void whatTheCatalogSays(
      String rule,
      @Nullable Boolean customCode,
      @Nullable Boolean bindOpenid,
      @Nullable Validity validity,
      boolean code,
      boolean openid,
      boolean begin,
      boolean cleared) {
    List<String> members = new ArrayList<>();
    if (code) {
      members.add("\"code\":\"c1\"");
    }
    if (openid) {
      members.add("\"openid\":\"" + OPENID + "\"");
    }
    if (begin) {
      members.add("\"fixed_begintimestamp\":1718000100");
    }
    ScannedEntry scanned = scanned(DocumentKind.ADD_CARD, "", String.join(",", members));
    CatalogCard card = new CatalogCard(CARD, customCode, null, bindOpenid, validity);
    assertThat(clears(rule(rule), scanned, new Catalog(Map.of(CARD, card)), null, Verdict.RIGHT))
        .isEqualTo(cleared);
  }

  @Test
  void cardsThatAreNotInTheCatalogAreRead() {
    ScannedEntry scanned = scanned(DocumentKind.ADD_CARD, "", "");
    Catalog empty = new Catalog(Map.of());
    assertThat(clears(rule("card-not-in-catalog"), scanned, empty, null, Verdict.RIGHT)).isFalse();
    assertThat(clears(rule("code-against-catalog"), scanned, empty, null, Verdict.RIGHT)).isTrue();
  }

  private static CardRule rule(String id) {
    return rules().filter(rule -> rule.info().id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean clears(
      CardRule rule,
      ScannedEntry scanned,
      @Nullable Catalog catalog,
      @Nullable CardRequest request,
      Verdict verdict) {
    return rule.clears(scanned, signatures(verdict, catalog, request));
  }

  /** An ordinary entry, with some members of it and of its cardExt replaced. */
  private static ScannedEntry scanned(DocumentKind kind, String entry, String ext) {
    Map<String, String> members = new TreeMap<>(Map.of("cardId", "\"" + CARD + "\""));
    if (kind != DocumentKind.OPEN_CARD) {
      Map<String, String> inner =
          new TreeMap<>(
              Map.of(
                  "timestamp", "1718000123",
                  "nonce_str", "\"abc\"",
                  "signature", "\"" + "0".repeat(40) + "\""));
      replace(inner, ext);
      members.put("cardExt", "\"" + object(inner).replace("\"", "\\\"") + "\"");
    }
    if (kind == DocumentKind.OPEN_CARD) {
      members.put("code", "\"123456789012\"");
    } else if (kind == DocumentKind.ADD_CARD_RESULT) {
      members.put("code", "\"" + "a".repeat(43) + "=\"");
      members.put("isSuccess", "true");
    }
    replace(members, entry);
    return ScannedEntries.of(kind, object(members));
  }

  /** Members as they stand in JSON; their values have no commas. */
  private static void replace(Map<String, String> members, String others) {
    for (String member : others.split(",", -1)) {
      if (!member.isEmpty()) {
        int colon = member.indexOf(':');
        members.put(member.substring(1, colon - 1), member.substring(colon + 1));
      }
    }
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Report report(CardRule rule, DocumentKind kind, String entry) {
    String list = "{\"cardList\":[" + entry + "]}";
    ValidationRequest run = new TestRun().kind(kind).with("list.json", list).request();
    return CardValidator.validate(
        ValidationRequest.builder(run.fixtures())
            .rules(new RuleSet(List.of(rule), Map.of()))
            .now(run.now())
            .explainSignatures(20)
            .build());
  }

  /** What the engine tells the rules of signatures alone, which suffices for all others. */
  private static RuleContext signatures(Verdict verdict, Catalog catalog, CardRequest request) {
    return new SignatureContext(
        TestRun.NOW,
        List.of(TestRun.TICKET),
        List.of(),
        new KnownTickets(List.of(TestRun.TICKET)),
        verdict,
        Target.MINI_PROGRAM,
        false,
        catalog,
        request,
        List.of(),
        List.of(),
        SignedEntries.NONE);
  }
}

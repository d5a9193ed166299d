package io.github.wxcard.engine;

import static io.github.wxcard.CardJson.ID;
import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.list;
import static io.github.wxcard.CardJson.string;
import static io.github.wxcard.CardJson.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.ruleset.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {
  private static final String B = "p_BzXw2OeMnlDbAcT6i5Mz5WRMmU";
  private static final String EXT = "{'timestamp':1,'nonce_str':'a'}";
  private static final String REQUEST =
      list(entry(ID, EXT), entry(ID, EXT.replace("'a'", "'b'")), entry(B, EXT));

  private static String got(String cardId, String ext) {
    return json("{'cardId':'%s','cardExt':%s,'isSuccess':false}")
        .formatted(cardId, string(json(ext)));
  }

  private static Report compare(String entry) {
    return compare(entry, REQUEST);
  }

  private static Report compare(String entry, String request) {
    return compare(entry, Source.of(request));
  }

  private static Report compare(String entry, Source request) {
    Fixture result =
        new Fixture(
                "a.add-card-result.json",
                Source.of(list(entry)),
                DocumentKind.ADD_CARD_RESULT,
                List.of())
            .answering(request);
    return CardValidator.validate(
        ValidationRequest.builder(List.of(result))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(20)
            .build());
  }

  @Test
  void anEchoOfAnyEntryOfTheCardIsRight() {
    assertThat(compare(got(ID, EXT)).findings()).isEmpty();
    assertThat(compare(got(ID, EXT.replace("'a'", "'b'")) + "," + got(B, EXT)).findings())
        .isEmpty();
    assertThat(compare(got(ID, EXT)).pairs()).isEqualTo(1);
  }

  @Test
  void aStringIsComparedAsItIsDecoded() {
    assertThat(compare(got(ID, EXT).replace("\\\"", "\\u0022")).findings()).isEmpty();
  }

  @Test
  void aDifferenceIsNamedAtTheFirstMemberWithBothValuesAndTheRequest() {
    Finding finding = only(got(ID, EXT.replace("'a'", "'z','code':'1'")));
    assertThat(finding.message())
        .isEqualTo(
            Message.of(
                "result-differs-from-request.changed", "nonce_str", "\"z\"", "\"a\"", 1, "code"));
    assertThat(finding.location().path()).isEqualTo("cardList[0].cardExt.nonce_str");
    assertThat(finding.related())
        .extracting(Location::file, Location::path, place -> place.region().start().column())
        .containsExactly(tuple("a.add-card.json", "cardList[0].cardExt", 65));
  }

  @Test
  void aMemberThatCameToItOrGotLostIsNamed() {
    Finding added = only(got(ID, EXT.replace("'timestamp'", "'code':'7','timestamp'")));
    assertThat(added.message())
        .isEqualTo(Message.of("result-differs-from-request.added", "code", 0, ""));
    assertThat(added.location().path()).isEqualTo("cardList[0].cardExt.code");
    Finding lost = only(got(ID, "{'timestamp':1}"));
    assertThat(lost.message())
        .isEqualTo(Message.of("result-differs-from-request.lost", "nonce_str", "\"a\"", 0, ""));
    assertThat(lost.location().path()).isEqualTo("cardList[0].cardExt");
  }

  @Test
  void aNumberIsNotTheStringOfItsDigits() {
    Finding finding = only(got(ID, EXT.replace(":1,", ":'1',")));
    assertThat(finding.message().key()).isEqualTo("result-differs-from-request.changed");
    assertThat(finding.message().arguments()).contains("timestamp", "\"1\"", "1");
  }

  @Test
  void aRequestThatBreaksOffOrCannotBeReadIsNotCompared() {
    Source broken =
        () -> {
          throw new IOException("gone");
        };
    for (Report report :
        List.of(
            compare(got(B, "{}"), REQUEST.substring(0, 100)),
            compare(got(B, "{}"), REQUEST + ","),
            compare(got(B, "{}"), ""),
            compare(got(B, "{}"), "{}"),
            compare(got(B, "{}"), json("{'cardList':null}")),
            compare(got(B, "{}"), json("{'cardList':{}}")),
            compare(got(B, "{}"), REQUEST.replace("cardList", "cardlist")),
            compare(got(B, "{}"), "7"),
            compare(got(B, "{}"), broken))) {
      assertThat(report.findings()).isEmpty();
      assertThat(report.pairs()).isZero();
      assertThat(report.alone()).containsExactly("a.add-card-result.json");
    }
    assertThat(compare(got(ID, EXT)).alone()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "'{'", "'[]'", "null", "''"})
  void ofACardExtThatIsNoneTheRulesForReadingSpeak(String ext) {
    String sent = array(written(ID, json(ext)));
    assertThat(compare(got(ID, EXT), sent).findings()).isEmpty();
    assertThat(compare(got(ID, EXT), json("[{'cardId':'" + ID + "'}]")).findings()).isEmpty();
  }

  @Test
  void otherWritingIsADifferenceToo() {
    assertThat(only(got(ID, EXT.replace(":", ": "))).message().key())
        .isEqualTo("result-differs-from-request.writing");
    Finding order = only(got(ID, "{'nonce_str':'a','timestamp':1}"));
    assertThat(order.message())
        .isEqualTo(Message.of("result-differs-from-request.order", "nonce_str", "timestamp"));
    assertThat(order.location().path()).isEqualTo("cardList[0].cardExt.nonce_str");
  }

  @Test
  void aCardThatWasNotAskedForIsNamedAtItsId() {
    Finding finding = only(got(ID.replace("E4o", "E4p"), EXT));
    assertThat(finding.message().key()).isEqualTo("result-differs-from-request.card");
    assertThat(finding.location().path()).isEqualTo("cardList[0].cardId");
  }

  @Test
  void aVersionMayBeVeryLong() {
    theBaseLibraryMustHaveTheCalls("1" + ".0".repeat(50_000), true);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.9,true",
    "1.0.9.9,true",
    "1.1.0.0,false",
    "1.2,false",
    "1.1.0,false",
    "1.1,false",
    "1,true",
    "0.99999999999999999999,true",
    "99999999999999999999.0,false",
    "01.001.0,false",
    "0.9.9,true",
    "2.0,false",
    "1.10.0,false",
    "latest,false",
    "trial,false",
    "'',false",
    "1.0.x,false"
  })
  void theBaseLibraryMustHaveTheCalls(String version, boolean tooOld) {
    NamedSource config =
        new NamedSource(
            "project.config.json", Source.of(json("{\n  'libVersion': '" + version + "'\n}")));
    List<Finding> findings =
        CardValidator.validate(
                ValidationRequest.builder(List.of())
                    .rules(RuleSet.builtIn(Map.of()))
                    .now(TestRun.NOW)
                    .explainSignatures(20)
                    .projectConfig(config)
                    .build())
            .findings();
    assertThat(findings.stream().map(TestRun::line))
        .isEqualTo(
            tooOld
                ? List.of(
                    "2:17-2:"
                        + (19 + version.length())
                        + " error unsupported-base-library libVersion")
                : List.of());
  }

  private static Finding only(String entry) {
    List<Finding> findings = compare(entry).findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("result-differs-from-request");
    return findings.get(0);
  }
}

package io.github.wxcard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.engine.Report;
import io.github.wxcard.message.Language;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.hamcrest.MatcherAssert;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WxCardsTest {
  private static final WxCards CARDS = WxCards.withTicket(Answers.TICKET).withLanguage("en");

  private static final String RIGHT = Answers.list("hTdv1F8GDmRgacal");
  private static final String WRONG = RIGHT.replace("hTdv1F8GDmRgacal", "another-one");

  @Test
  void aRightListPassesInEveryForm() {
    CARDS.assertValid(RIGHT);
    CARDS.assertValid("{\"code\":0,\"data\":" + RIGHT + "}");
    CARDS.at("data").assertValid("{\"code\":0,\"data\":" + RIGHT + "}");
    CARDS.assertValid(Answers.entry(Answers.CARD, 1735689600L, "hTdv1F8GDmRgacal", ""));
    CARDS.assertValid("<script>wx.addCard(" + RIGHT + ")</script>");
  }

  @Test
  void oneOfSeveralTicketsWillDo() {
    WxCards.withTickets("another-made-up-ticket", Answers.TICKET).assertValid(RIGHT);
    assertThatThrownBy(() -> WxCards.withTickets("one-made-up", "two-made-up").assertValid(RIGHT))
        .hasMessageContaining("wrong-signature");
    assertThatIllegalArgumentException().isThrownBy(WxCards::withTickets);
    assertThatIllegalArgumentException().isThrownBy(() -> WxCards.withTickets("one-made-up", " "));
  }

  @Test
  void aFailureReadsLikeTheConsole() {
    assertThatThrownBy(() -> CARDS.assertValid(WRONG))
        .isInstanceOf(AssertionError.class)
        .message()
        .startsWith("1 card, 0 signatures verified: 1 error, 1 warning")
        .contains(
            "answer:1:136 error wrong-signature",
            " | ",
            "^^^^",
            "cardList[0].cardExt.signature",
            "withShownSignatures() shows the right one",
            "these do not fail the test (withFailOn):",
            "answer:1:106 warning unusual-nonce-characters")
        .doesNotContain(Answers.TICKET, "wxcard.showSignatures");
  }

  @Test
  void theCauseOfAWrongSignatureIsTold() {
    String list =
        RIGHT.replaceAll("\"timestamp.{2}:1735689600", "\"timestamp\\\\\\\\\":1735689601");
    assertThat(list).isNotEqualTo(RIGHT);
    String milliseconds =
        "{\"cardList\":["
            + Answers.entry(
                Answers.CARD,
                1735689600L,
                "hTdv1F8GDmRgacal",
                "",
                io.github.wxcard.signature.CardSignature.of(
                    io.github.wxcard.signature.Ticket.of(Answers.TICKET),
                    java.util.List.of(Answers.CARD, "1735689600000", "hTdv1F8GDmRgacal")))
            + "]}";
    assertThatThrownBy(() -> CARDS.assertValid(milliseconds))
        .hasMessageContaining("it was made with the timestamp in milliseconds");
  }

  @Test
  void theRightSignatureIsShownOnRequest() {
    assertThatThrownBy(() -> CARDS.withShownSignatures().assertValid(WRONG))
        .hasMessageContaining(". Right is ")
        .message()
        .doesNotContain("withShownSignatures()");
  }

  @Test
  void failuresSpeakTheLanguageOfTheTest() {
    assertThatThrownBy(() -> CARDS.withLanguage(Language.ZH_CN).assertValid(WRONG))
        .message()
        .startsWith("1 张卡券，0 个签名已验证：1 个错误，1 个警告")
        .contains("以下各项不会使测试失败", "withShownSignatures() 给出正确的签名");
  }

  @Test
  void onlyErrorsFailUnlessAskedFor() {
    String warned = Answers.list("hTdv1F8G-mRgacal");
    CARDS.assertValid(warned);
    assertThatThrownBy(() -> CARDS.withFailOn("warning").assertValid(warned))
        .hasMessageContaining("warning unusual-nonce-characters")
        .message()
        .doesNotContain("withFailOn");
    CARDS.withFailOn(Severity.OFF).assertValid(WRONG);
    CARDS.withFailOn("never").assertValid(WRONG);
  }

  @Test
  void levelsCanBeSet() {
    CARDS.withRules("wrong-signature=off").assertValid(WRONG);
    CARDS.withRules("empty-member=error, wrong-signature=warning").assertValid(WRONG);
    WxCards one = CARDS.withRules(Map.of("wrong-signature", Severity.INFO));
    one.withRules("unusual-nonce-characters=off").withFailOn(Severity.WARNING).assertValid(WRONG);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.withRules("wrong-signatur=off"))
        .withMessageContaining("did you mean wrong-signature?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.withRules("wrong-signature=warnin"))
        .withMessageContaining("did you mean warning?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.withRules("wrong-signature"))
        .withMessageContaining("is no id=level");
  }

  @Test
  void wordsThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.withLanguage("zh_C"))
        .withMessageContaining("is not one of en, zh-CN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.withFailOn("warnin"))
        .withMessageContaining("did you mean warning?");
    assertThatIllegalArgumentException().isThrownBy(() -> CARDS.withFailOn("off"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.kind("addcard"))
        .withMessageContaining("did you mean add-card?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.at("data["))
        .withMessageContaining("is no path");
    assertThatIllegalArgumentException().isThrownBy(() -> WxCards.withTicket(" "));
  }

  @Test
  void withoutCardsThereIsNothingToBeGreenAbout() {
    assertThatThrownBy(() -> CARDS.assertValid("{\"cardList\":[]}"))
        .message()
        .startsWith("0 cards, 0 signatures verified")
        .contains("no card was found in it, so nothing was checked; allowingNone()");
    CARDS.allowingNone().assertValid("{\"cardList\":[]}");
    CARDS.allowingNone().assertValid("{\"status\":500}");
    assertThatThrownBy(() -> CARDS.allowingNone().assertValid(WRONG))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> CARDS.assertValid("{\"status\":500}"))
        .hasMessageContaining("unknown-document")
        .message()
        .doesNotContain("<kind>", "wxcard.at");
    assertThatThrownBy(() -> CARDS.assertValid("")).hasMessageContaining("malformed-json");
  }

  @Test
  void aPlaceThatIsNoneIsTold() {
    assertThatThrownBy(() -> CARDS.at("data.list").assertValid("{\"data\":" + RIGHT + "}"))
        .hasMessageContaining("the path of at(path) does not lead to a value here");
  }

  @Test
  void theTimeCanBeSet() {
    Report report = CARDS.withNow(Instant.parse("2024-06-01T00:00:00Z")).check(RIGHT);
    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("implausible-timestamp");
  }

  @Test
  void aSettledKindIsHandedOverAsItIs() {
    String assembled = RIGHT.replace("\\\"", "\"").replace(":\"{", ":{").replace("}\"}", "}}");
    CARDS.assertValid("{\"data\":" + assembled + "}");
    assertThatThrownBy(() -> CARDS.kind(DocumentKind.ADD_CARD).assertValid(assembled))
        .hasMessageContaining("unserialized-card-ext");
    CARDS
        .kind("open-card")
        .assertValid("{\"cardList\":[{\"cardId\":\"" + Answers.CARD + "\",\"code\":\"1\"}]}");
  }

  @Test
  void aWebPageTakesTimestampsThatAreStrings() {
    String strings = RIGHT.replace(":1735689600", ":\\\"1735689600\\\"");
    assertThatThrownBy(() -> CARDS.assertValid(strings))
        .hasMessageContaining("timestamp-not-a-number")
        .message()
        .contains("withTarget(\"web\")")
        .doesNotContain("wxcard.target");
    CARDS.withTarget("web").assertValid(strings);
    CARDS.withTarget(Target.WEB).assertValid(strings);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CARDS.withTarget("mini-programm"))
        .withMessageContaining("did you mean mini-program?");
  }

  @Test
  void aCatalogIsAFileOrAFolder(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("other.json"),
            "{\"card\":{\"card_type\":\"CASH\",\"cash\":{\"base_info\":{\"id\":\""
                + Answers.OTHER_CARD
                + "\"}}}}");
    Files.writeString(folder.resolve("notes.txt"), "no payload");
    for (WxCards cards :
        new WxCards[] {CARDS.withCatalog(folder), CARDS.withCatalog(file.toString())}) {
      assertThatThrownBy(() -> cards.assertValid(RIGHT))
          .hasMessageContaining("card-not-in-catalog");
    }
    assertThatThrownBy(() -> CARDS.withCatalog(folder.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void hamcrestShowsTheSame() {
    MatcherAssert.assertThat(RIGHT, CARDS.valid());
    MatcherAssert.assertThat(WRONG, Matchers.not(CARDS.valid()));
    assertThatThrownBy(() -> MatcherAssert.assertThat("Response content", WRONG, CARDS.valid()))
        .message()
        .contains(
            "Expected: card lists in which nothing is wrong", "answer:1:136 error wrong-signature")
        .doesNotContain(Answers.TICKET);
  }

  @Test
  void assertJShowsTheSame() {
    assertThat(RIGHT).satisfies(CARDS.condition());
    assertThat(WRONG).doesNotHave(CARDS.condition());
    assertThatThrownBy(() -> assertThat(WRONG).satisfies(CARDS.condition()))
        .hasMessageContaining("answer:1:136 error wrong-signature");
    assertThatThrownBy(() -> assertThat(WRONG).as("spring").satisfies(CARDS.condition()))
        .hasMessageStartingWith("[spring]");
  }

  @Test
  void aTicketInTheListIsNotShown() {
    String leaked =
        RIGHT.replace("{\"cardList\"", "{\"note\":\"" + Answers.TICKET + "\",\"cardList\"");
    assertThatThrownBy(() -> CARDS.assertValid(leaked))
        .hasMessageContaining("leaked-secret")
        .message()
        .doesNotContain(Answers.TICKET);
    assertThatThrownBy(() -> assertThat(leaked).satisfies(CARDS.condition()))
        .message()
        .doesNotContain(Answers.TICKET);
    assertThatThrownBy(() -> CardListAssert.assertThat(leaked).with(CARDS).isValid())
        .message()
        .doesNotContain(Answers.TICKET);
    assertThat(CARDS.toString()).doesNotContain(Answers.TICKET);
  }

  @Test
  void countsAndFindingsCanBeHeld() {
    String two =
        "["
            + Answers.entry(Answers.CARD, 1735689600L, "a1", "")
            + ","
            + Answers.entry(Answers.OTHER_CARD, 1735689600L, "b2", "")
            + "]";
    CardListAssert.assertThat(two).with(CARDS).isValid().hasCards(2).hasVerifiedSignatures(2);
    CardListAssert.assertThat(WRONG).with(CARDS).hasFinding("wrong-signature").hasCards(1);
    CardListAssert.assertThat(RIGHT).hasFinding("unverified-signature");

    assertThatThrownBy(() -> CardListAssert.assertThat(two).with(CARDS).as("shop").hasCards(1))
        .hasMessage("[shop] expected 1 card, found 2");
    assertThatThrownBy(() -> CardListAssert.assertThat(WRONG).with(CARDS).hasVerifiedSignatures(1))
        .hasMessageStartingWith("expected 1 verified signature, found none")
        .hasMessageContaining("answer:1:136 error wrong-signature");
    assertThatThrownBy(
            () -> CardListAssert.assertThat(two).as("shop").with(CARDS).hasFinding("reused-nonce"))
        .hasMessageStartingWith("[shop] expected a finding of reused-nonce, which found nothing");
    assertThatThrownBy(() -> CardListAssert.assertThat(WRONG).with(CARDS).isValid())
        .hasMessageContaining("answer:1:136 error wrong-signature");
    assertThatThrownBy(() -> CardListAssert.assertThat(null).with(CARDS).isValid())
        .isInstanceOf(AssertionError.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CardListAssert.assertThat(two).with(CARDS).hasFinding("reused-once"))
        .withMessageContaining("did you mean reused-nonce?");
  }

  @Test
  void ofManyFindingsTheFirstAreShown() {
    StringBuilder list = new StringBuilder("[");
    for (int at = 0; at < 30; at++) {
      list.append(at == 0 ? "" : ",").append(Answers.entry(Answers.CARD, 1, "n" + at, "", "x"));
    }
    assertThatThrownBy(() -> CARDS.assertValid(list + "]")).hasMessageContaining(" more");
  }

  @Test
  void eachChangeGivesAnotherOne() {
    WxCards unchanged = WxCards.withTicket(Answers.TICKET);
    unchanged.withRules("wrong-signature=off").allowingNone();
    assertThatCode(() -> unchanged.assertValid(WRONG)).isInstanceOf(AssertionError.class);
  }
}

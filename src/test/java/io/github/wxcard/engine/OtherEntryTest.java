package io.github.wxcard.engine;

import static io.github.wxcard.CardJson.array;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.CardJson;
import io.github.wxcard.TestRun;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Severity;
import io.github.wxcard.signature.CardSignature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signatures that belong to another entry of the same list. */
class OtherEntryTest {
  private static final String A = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";
  private static final String B = "p_BzXw2OeMnlDbAcT6i5Mz5WRMmU";
  private static final String C = "pmVndAU9cTrqQHF8kJ-MUPbbob-z";
  private static final long TIME = 1718000123;

  @Test
  void theRightOneMayComeLater() {
    List<Finding> findings =
        find(entry(A, "n1", signature(B, "n1")), entry(B, "n1", signature(B, "n1")));
    assertThat(lines(findings)).containsExactly("wrong-signature other-entry [0]->[1]");
  }

  @Test
  void twoMayHaveEachOthers() {
    List<Finding> findings =
        find(entry(A, "n1", signature(B, "n2")), entry(B, "n2", signature(A, "n1")));
    assertThat(lines(findings))
        .containsExactly(
            "wrong-signature other-entry [0]->[1]", "wrong-signature other-entry [1]->[0]");
  }

  @Test
  void upperCaseIsAMistakeOfItsOwn() {
    String signature = signature(A, "n1").toUpperCase(Locale.ROOT);
    List<Finding> findings = find(entry(A, "n1", signature(A, "n1")), entry(B, "n1", signature));
    assertThat(lines(findings))
        .containsExactly("reused-nonce null [1]->[0]", "malformed-signature other-entry [1]->[0]");
  }

  @Test
  void whatIsSignedForItsOwnCardStillRepeatsItsNonce() {
    List<Finding> findings =
        find(entry(A, "n1", signature(A, "n1")), entry(B, "n1", signature(B, "n1")));
    assertThat(lines(findings)).containsExactly("reused-nonce null [1]->[0]");
  }

  @Test
  void withoutATicketTheNonceIsAllThatIsKnown() {
    String list = array(entry(A, "n1", signature(A, "n1")), entry(B, "n1", signature(A, "n1")));
    List<Finding> findings = new TestRun().tickets().with("a.json", list).report().findings();
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly("unverified-signature", "reused-nonce");
  }

  @Test
  void anotherListHasEntriesOfItsOwn() {
    Report report =
        new TestRun()
            .with("a.json", array(entry(A, "n1", signature(A, "n1"))))
            .with("b.json", array(entry(B, "n1", signature(A, "n1"))))
            .report();
    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("reused-nonce", "wrong-signature");
    assertThat(report.findings().get(1).properties()).isEqualTo(Map.of("mistake", "unknown"));
  }

  /** As many as one list may need; a break after them changes nothing. */
  @Test
  void theFirstTenThousandEntriesAreTried() {
    for (int before : List.of(9_998, 9_999)) {
      List<String> entries = new ArrayList<>();
      entries.add(entry(C, "w", signature(A, "r")));
      for (int at = 1; at <= before; at++) {
        entries.add(entry(B, "n" + at, signature(B, "n" + at)));
      }
      entries.add(entry(A, "r", signature(A, "r")));
      entries.addAll(entries.subList(1, 400));
      List<Finding> findings = find(entries.toArray(new String[0]));
      assertThat(findings).filteredOn(found -> found.rule().equals("wrong-signature")).hasSize(1);
      assertThat(findings)
          .filteredOn(found -> found.rule().equals("wrong-signature"))
          .extracting(found -> found.properties().get("mistake"))
          .containsExactly(before == 9_998 ? "other-entry" : "unknown");
    }
  }

  private static List<Finding> find(String... entries) {
    return new TestRun()
        .levels(Map.of("oversized-card-list", Severity.OFF))
        .with("a.json", array(entries))
        .report()
        .findings();
  }

  private static String entry(String card, String nonce, String signature) {
    return CardJson.card(card)
        .with("timestamp", TIME)
        .with("nonce_str", nonce)
        .with("signature", signature)
        .entry();
  }

  private static String signature(String card, String nonce) {
    return CardSignature.of(TestRun.TICKET, List.of(card, Long.toString(TIME), nonce));
  }

  /** Rule, mistake, and the entries that it points at. */
  private static List<String> lines(List<Finding> findings) {
    return findings.stream()
        .map(
            found ->
                found.rule()
                    + " "
                    + found.properties().get("mistake")
                    + " "
                    + entryOf(found.location())
                    + "->"
                    + entryOf(found.related().get(0)))
        .toList();
  }

  private static String entryOf(Location place) {
    return place.path().substring(0, place.path().indexOf(']') + 1);
  }
}

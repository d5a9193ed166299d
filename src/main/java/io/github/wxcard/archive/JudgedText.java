package io.github.wxcard.archive;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a text. {@code toString} does not show the secrets.
 *
 * @param findings in the order of the text
 * @param cards how many entries of card lists there are
 * @param signatures how many signatures {@code add-card} entries have
 * @param signaturesVerified how many of them are right
 * @param hashes of what may stand in one entry of the run only, one for each entry and rule that
 *     has something; where two are equal in the run, {@link TextJudge#keys} tells whether the
 *     values are
 * @param secrets the values of secrets in it, which other texts may hold too
 */
public record JudgedText(
    List<FindingRow> findings,
    long cards,
    long signatures,
    long signaturesVerified,
    List<Long> hashes,
    List<String> secrets)
    implements Serializable {
  public JudgedText {
    findings = List.copyOf(findings);
    hashes = List.copyOf(hashes);
    secrets = List.copyOf(secrets);
  }

  @Override
  public String toString() {
    return cards + " cards, " + findings.size() + " findings";
  }
}

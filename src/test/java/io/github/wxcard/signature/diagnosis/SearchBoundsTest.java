package io.github.wxcard.signature.diagnosis;

import static io.github.wxcard.signature.diagnosis.Draft.ordinal;
import static io.github.wxcard.signature.diagnosis.Draft.sha1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Where the search ends. */
class SearchBoundsTest {
  @Test
  void hostileValuesEndTheSearchAtOnce() {
    Draft draft = new Draft(new Random(3));
    draft.extras.add(0, new SignedPart("outer_str", "x".repeat(10_000_000)));
    for (int at = 0; at < 60; at++) {
      draft.extras.add(new SignedPart("balance", "b" + at));
    }
    assertThat(draft.explain("0".repeat(40)).mistake()).isEqualTo(Mistake.UNKNOWN);
    draft.values.put("code", "x".repeat(10_000_000));
    assertThat(draft.explain("0".repeat(40)).mistake()).isEqualTo(Mistake.UNKNOWN);
  }

  @Test
  void valuesOfFourThousandCharactersAreStillSearched() {
    Draft draft = new Draft(new Random(5));
    draft.extras.set(0, new SignedPart("outer_str", "x".repeat(4_000)));
    assertThat(draft.explain(signedWith(draft)).mistake()).isEqualTo(Mistake.SIGNED_EXTRA);
    draft.extras.set(0, new SignedPart("outer_str", "x".repeat(4_001)));
    assertThat(draft.explain(signedWith(draft)).mistake()).isEqualTo(Mistake.UNKNOWN);
    draft.values.put("code", "");
    int rest = draft.values.values().stream().mapToInt(String::length).sum();
    draft.values.put("code", "x".repeat(4_000 - rest));
    assertThat(draft.explain(withoutNonce(draft)).mistake()).isEqualTo(Mistake.NOT_SIGNED);
    draft.values.put("code", "x".repeat(4_001 - rest));
    assertThat(draft.explain(withoutNonce(draft)).mistake()).isEqualTo(Mistake.UNKNOWN);
  }

  private static String signedWith(Draft draft) {
    List<SignedPart> parts = draft.parts();
    parts.add(draft.extras.get(0));
    return sha1(ordinal(parts));
  }

  private static String withoutNonce(Draft draft) {
    List<SignedPart> parts = draft.parts();
    parts.removeIf(part -> part.name().equals("nonce_str"));
    return sha1(ordinal(parts));
  }

  /** As many values as a digest has would be needed for one of them to be met by chance. */
  @Test
  void noOtherValueIsExplained() {
    Random random = new Random(19);
    int rounds = Integer.getInteger("wxcard.unexplained", 300);
    for (int round = 0; round < rounds; round++) {
      Draft draft = new Draft(random);
      draft.order = List.of("nonce_str", "timestamp", "code", "openid", "card_id");
      assertThat(draft.explain(DigestUtils.sha1Hex(draft.text(30)))).isEqualTo(Explanation.UNKNOWN);
    }
  }

  @Test
  void noMoreThanEightTicketsAreTried() {
    Draft draft = new Draft(new Random(4));
    List<Ticket> tickets =
        Stream.concat(Arrays.stream("abcdefgh".split("")).map(Ticket::of), Stream.of(draft.ticket))
            .toList();
    String signature = sha1(draft.parts());
    assertThat(
            Diagnosis.explain(
                    new SignatureEvidence(
                        signature,
                        List.of(draft.values),
                        List.of(),
                        List.of(),
                        tickets,
                        List.of(),
                        List.of(),
                        () -> false))
                .mistake())
        .isEqualTo(Mistake.UNKNOWN);
  }
}

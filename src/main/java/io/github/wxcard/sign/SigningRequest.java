package io.github.wxcard.sign;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.ruleset.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What to sign, and how.
 *
 * @param fixtures the card lists, each with exactly one ticket
 * @param rules what counts as an error
 * @param now the time of the run
 * @param refresh whether each card gets the present time and a new nonce
 * @param fix whether what can be repaired safely is repaired first
 * @param nonces gives new nonces: at most 32 letters and digits
 */
public record SigningRequest(
    List<Fixture> fixtures,
    RuleSet rules,
    Instant now,
    boolean refresh,
    boolean fix,
    Supplier<String> nonces) {
  public SigningRequest {
    fixtures = Fixture.apart(fixtures);
    for (Fixture fixture : fixtures) {
      if (fixture.tickets().size() != 1) {
        throw new IllegalArgumentException(
            fixture.name() + ": there are " + fixture.tickets().size() + " tickets to sign with");
      }
    }
  }
}

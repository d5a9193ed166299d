package io.github.wxcard.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat's payload says of whether a card can be claimed.
 *
 * <p>Source: {@code base_info} of the answer of {@code card/get}.
 *
 * @param status {@code status}; null where it says nothing, as in the body of {@code card/create}
 * @param soldOut whether {@code sku.quantity} is 0
 * @param withheld whether {@code get_limit} is 0
 * @param end {@code date_info.end_timestamp}, Unix time in seconds; 0 where there is none
 */
public record ClaimLimits(@Nullable String status, boolean soldOut, boolean withheld, long end) {
  /** Nothing is known. */
  public static final ClaimLimits NONE = new ClaimLimits(null, false, false, 0);

  private static final ClaimLimits VERIFIED =
      new ClaimLimits("CARD_STATUS_VERIFY_OK", false, false, 0);

  private static final Set<String> CLAIMABLE =
      Set.of("CARD_STATUS_VERIFY_OK", "CARD_STATUS_DISPATCH");

  /** Whether its status keeps the card from being claimed. */
  public boolean isStopped() {
    return status != null && !CLAIMABLE.contains(status);
  }

  /** Whether the card cannot be claimed, whenever that is tried. */
  public boolean isRefused() {
    return isStopped() || soldOut || withheld;
  }

  /** Whether a time in seconds lies after the end. */
  public boolean isOverAt(long seconds) {
    return end > 0 && end < seconds;
  }

  /** The one object for what most cards of a large catalog have. */
  public ClaimLimits shared() {
    return equals(VERIFIED) ? VERIFIED : equals(NONE) ? NONE : this;
  }

  /** What is known of two payloads: an answer of {@code card/get} is the later one. */
  ClaimLimits or(ClaimLimits other) {
    return equals(NONE) || (status == null && other.status != null) ? other : this;
  }
}

package io.github.wxcard.signature;

import java.util.Comparator;
import java.util.List;

/** Fixed orders in which the values of a card are joined by code that does not sort them. */
public final class SigningOrder {
  /** The order in which WeChat's documentation lists the values. */
  public static final List<String> DOCUMENTED =
      List.of(SignedPart.TICKET, "timestamp", "card_id", "code", "openid", "nonce_str");

  /** The order in which a widely used Java SDK joined them in two releases. */
  public static final List<String> SDK =
      List.of("card_id", "code", "openid", "timestamp", "nonce_str", SignedPart.TICKET);

  /** The order of the names. */
  static final List<String> BY_NAME =
      List.of(SignedPart.TICKET, "card_id", "code", "nonce_str", "openid", "timestamp");

  /** The order into which the values of many cards happen to be sorted. */
  static final List<String> USUAL =
      List.of("timestamp", "code", "nonce_str", "openid", "card_id", SignedPart.TICKET);

  /** Bits for the values that stand before one of them. */
  private static final int WIDTH = DOCUMENTED.size();

  private SigningOrder() {}

  /** Values in a fixed order. */
  static List<SignedPart> of(List<String> order, List<SignedPart> parts) {
    return parts.stream()
        .sorted(Comparator.comparingInt(part -> order.indexOf(part.name())))
        .toList();
  }

  /**
   * What is known to stand before a value, as bits.
   *
   * @param name the position of its name in {@link #DOCUMENTED}
   * @param before a bit for each position
   */
  static long before(int name, int before) {
    return (long) before << (name * WIDTH);
  }

  /** Whether an order is not the one of all values that were seen. */
  static boolean contradicts(List<String> order, long seen) {
    for (int first = 0; first < WIDTH; first++) {
      for (int second = first + 1; second < WIDTH; second++) {
        int ahead = DOCUMENTED.indexOf(order.get(first));
        int after = DOCUMENTED.indexOf(order.get(second));
        if (isBefore(after, ahead, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether no order at all is that of all values that were seen: some stand before themselves. */
  static boolean isContradictory(long seen) {
    long reached = seen;
    for (int between = 0; between < WIDTH; between++) {
      for (int first = 0; first < WIDTH; first++) {
        for (int second = 0; second < WIDTH; second++) {
          if (isBefore(first, between, reached) && isBefore(between, second, reached)) {
            reached |= before(second, 1 << first);
          }
        }
      }
    }
    for (int each = 0; each < WIDTH; each++) {
      if (isBefore(each, each, reached)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the ticket stood after another value. */
  static boolean isTicketAfter(long seen) {
    return (seen & before(0, (1 << WIDTH) - 1)) != 0;
  }

  /** Whether the ticket stood before another value. */
  static boolean isTicketBefore(long seen) {
    for (int other = 1; other < WIDTH; other++) {
      if (isBefore(0, other, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBefore(int former, int latter, long seen) {
    return (seen & before(latter, 1 << former)) != 0;
  }
}

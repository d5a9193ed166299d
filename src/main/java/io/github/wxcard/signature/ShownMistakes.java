package io.github.wxcard.signature;

import static io.github.wxcard.signature.SigningMistake.CASE_INSENSITIVE;
import static io.github.wxcard.signature.SigningMistake.EQUAL_ONCE;
import static io.github.wxcard.signature.SigningMistake.LEADING_ZEROS_LOST;
import static io.github.wxcard.signature.SigningMistake.LITERAL_TEXT_CODE;
import static io.github.wxcard.signature.SigningMistake.LITERAL_TEXT_NONCE_STR;
import static io.github.wxcard.signature.SigningMistake.LITERAL_TEXT_OPENID;
import static io.github.wxcard.signature.SigningMistake.LONGER_FIRST;
import static io.github.wxcard.signature.SigningMistake.LONG_NUMBER_ROUNDED;
import static io.github.wxcard.signature.SigningMistake.NOT_SIGNED_CODE;
import static io.github.wxcard.signature.SigningMistake.NOT_SIGNED_NONCE_STR;
import static io.github.wxcard.signature.SigningMistake.NOT_SIGNED_OPENID;
import static io.github.wxcard.signature.SigningMistake.OTHER_ENTRY;
import static io.github.wxcard.signature.SigningMistake.SIGNED_EXTRA_FIXED_BEGINTIMESTAMP;
import static io.github.wxcard.signature.SigningMistake.SIGNED_EXTRA_OUTER_STR;
import static io.github.wxcard.signature.SigningMistake.SORTED_AS_NUMBERS;
import static io.github.wxcard.signature.SigningMistake.SORTED_BY_FIRST_CHARACTER;
import static io.github.wxcard.signature.SigningMistake.SORTED_BY_LOCALE;
import static io.github.wxcard.signature.SigningMistake.SORTED_BY_NAME;
import static io.github.wxcard.signature.SigningMistake.UNSORTED;
import static io.github.wxcard.signature.SigningMistake.UNSORTED_FIXED_ORDER;
import static io.github.wxcard.signature.SigningMistake.UNSORTED_SDK;
import static io.github.wxcard.signature.SigningMistake.UNSORTED_TICKET_FIRST;
import static io.github.wxcard.signature.SigningMistake.UNSORTED_TICKET_LAST;

import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Ascii;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers which mistakes of signing the right cards of a run would have shown. For one thread; what
 * several gathered comes to the same in any order.
 *
 * <p>The scan of an entry tells which mistakes a card may show; code that makes the mistake is run
 * only for those, and only until a card has shown it.
 */
public final class ShownMistakes {
  /** What depends on the values; the order alone tells some, and every card shows the rest. */
  private static final Set<SigningMistake> BY_VALUES =
      EnumSet.of(
          CASE_INSENSITIVE,
          SORTED_BY_LOCALE,
          SORTED_AS_NUMBERS,
          SORTED_BY_FIRST_CHARACTER,
          LONGER_FIRST,
          EQUAL_ONCE,
          LEADING_ZEROS_LOST,
          LONG_NUMBER_ROUNDED);

  private static final long ZEROS = LEADING_ZEROS_LOST.bit();
  private static final long ROUNDED = LONG_NUMBER_ROUNDED.bit();

  /** So many digits are the same number in all languages. */
  private static final int EXACT_DIGITS = 15;

  private static final int TIMESTAMP = SigningOrder.DOCUMENTED.indexOf("timestamp");
  private static final int CODE = SigningOrder.DOCUMENTED.indexOf("code");
  private static final int OPENID = SigningOrder.DOCUMENTED.indexOf("openid");
  private static final int NONCE = SigningOrder.DOCUMENTED.indexOf("nonce_str");

  private static final long BY_EVERY_CARD = byEveryCard();

  private long shown;
  private long order;
  private @Nullable String signature;

  private static long byEveryCard() {
    EnumSet<SigningMistake> others = EnumSet.allOf(SigningMistake.class);
    others.removeAll(BY_VALUES);
    others.removeAll(byOrder(-1L));
    others.removeAll(
        EnumSet.of(
            NOT_SIGNED_CODE,
            NOT_SIGNED_OPENID,
            NOT_SIGNED_NONCE_STR,
            LITERAL_TEXT_CODE,
            LITERAL_TEXT_OPENID,
            LITERAL_TEXT_NONCE_STR));
    others.removeAll(
        EnumSet.of(OTHER_ENTRY, SIGNED_EXTRA_OUTER_STR, SIGNED_EXTRA_FIXED_BEGINTIMESTAMP));
    return bits(others);
  }

  public ShownMistakes() {}

  /** Begins with what other entries of the same file have shown, so as not to look for it again. */
  public ShownMistakes(ShownMistakes before) {
    this.shown = before.shown;
  }

  /**
   * Takes note of a card whose signature is right.
   *
   * @param parts what was signed, none empty, in the right order
   * @param names of each its position in the documented order
   * @param size how many there are
   */
  void see(ScannedValue[] parts, int[] names, int size) {
    int members = 0;
    int before = 0;
    int settled = 0;
    int numbers = 0;
    long may = 0;
    for (int at = 0; at < size; at++) {
      if (at > 0) {
        long told = Neighbours.told(parts[at - 1], parts[at], names[at - 1] > names[at]);
        may |= told;
        settled = (told & EQUAL_ONCE.bit()) == 0 ? before : settled;
      }
      order |= SigningOrder.before(names[at], settled);
      before |= 1 << names[at];
      members |= 1 << names[at];
      if (names[at] == TIMESTAMP || isNumber(parts[at])) {
        numbers++;
        may |= parts[at].at(0) == '0' ? ZEROS : 0;
        may |= parts[at].length() > EXACT_DIGITS ? ROUNDED : 0;
      }
    }
    may |= numbers > 1 ? SORTED_AS_NUMBERS.bit() : 0;
    shown |= BY_EVERY_CARD | ofMembers(members);
    long open = may & ~shown;
    if (open != 0) {
      tryOut(open, parts, names, size);
    }
  }

  /** The same of a card that was read in full. */
  public void see(Map<String, String> values, Ticket ticket) {
    List<SignedPart> sorted = SignedPart.sorted(values, ticket);
    sorted.removeIf(part -> part.text().isEmpty());
    ScannedValue[] parts = new ScannedValue[sorted.size()];
    int[] names = new int[parts.length];
    for (int at = 0; at < parts.length; at++) {
      parts[at] = ScannedValue.ofString(sorted.get(at).text());
      names[at] = SigningOrder.DOCUMENTED.indexOf(sorted.get(at).name());
    }
    see(parts, names, parts.length);
  }

  /** Takes note of what else stands in such a card. */
  public void seeBeside(boolean outer, boolean begin) {
    shown |= outer ? SIGNED_EXTRA_OUTER_STR.bit() : 0;
    shown |= begin ? SIGNED_EXTRA_FIXED_BEGINTIMESTAMP.bit() : 0;
  }

  /** Whether a card with another signature than the first one is still to be seen. */
  public boolean wantsAnother() {
    return (shown & OTHER_ENTRY.bit()) == 0;
  }

  /** Takes note of the signature of such a card. */
  public void seeSignature(String found) {
    if (signature == null) {
      signature = found;
    } else if (!signature.equals(found)) {
      shown |= OTHER_ENTRY.bit();
    }
  }

  /** Takes over what was gathered of other entries of the same file. */
  public void take(ShownMistakes others) {
    takeOfOtherFile(others);
    if (others.signature != null) {
      seeSignature(others.signature);
    }
  }

  /** Takes over what was gathered of another file, whose signatures are of another list. */
  public void takeOfOtherFile(ShownMistakes others) {
    shown |= others.shown;
    order |= others.order;
  }

  /** The mistakes that none of the cards would have shown; none where there was no right card. */
  public Set<SigningMistake> others() {
    if (shown == 0) {
      return EnumSet.noneOf(SigningMistake.class);
    }
    EnumSet<SigningMistake> others = EnumSet.noneOf(SigningMistake.class);
    for (SigningMistake mistake : SigningMistake.values()) {
      addIf((shown & mistake.bit()) == 0, mistake, others);
    }
    others.removeAll(byOrder(order));
    return others;
  }

  /** The mistakes that orders tell. */
  private static Set<SigningMistake> byOrder(long order) {
    EnumSet<SigningMistake> told = EnumSet.noneOf(SigningMistake.class);
    addIf(SigningOrder.contradicts(SigningOrder.DOCUMENTED, order), UNSORTED, told);
    addIf(SigningOrder.contradicts(SigningOrder.SDK, order), UNSORTED_SDK, told);
    addIf(SigningOrder.contradicts(SigningOrder.BY_NAME, order), SORTED_BY_NAME, told);
    addIf(SigningOrder.isTicketAfter(order), UNSORTED_TICKET_FIRST, told);
    addIf(SigningOrder.isTicketBefore(order), UNSORTED_TICKET_LAST, told);
    addIf(SigningOrder.isContradictory(order), UNSORTED_FIXED_ORDER, told);
    return told;
  }

  private static void addIf(boolean holds, SigningMistake mistake, Set<SigningMistake> told) {
    if (holds) {
      told.add(mistake);
    }
  }

  private static long ofMembers(int members) {
    return ((members & 1 << CODE) != 0 ? NOT_SIGNED_CODE : LITERAL_TEXT_CODE).bit()
        | ((members & 1 << OPENID) != 0 ? NOT_SIGNED_OPENID : LITERAL_TEXT_OPENID).bit()
        | ((members & 1 << NONCE) != 0 ? NOT_SIGNED_NONCE_STR : LITERAL_TEXT_NONCE_STR).bit();
  }

  private static boolean isNumber(ScannedValue part) {
    int at = 0;
    while (at < part.length() && Ascii.isDigit(part.at(at))) {
      at++;
    }
    return at == part.length();
  }

  private void tryOut(long open, ScannedValue[] parts, int[] names, int size) {
    List<SignedPart> documented = new ArrayList<>();
    for (int name = 0; name < SigningOrder.DOCUMENTED.size(); name++) {
      for (int at = 0; at < size; at++) {
        if (names[at] == name) {
          documented.add(new SignedPart(SigningOrder.DOCUMENTED.get(name), parts[at].text()));
        }
      }
    }
    for (SigningMistake mistake : BY_VALUES) {
      if ((open & mistake.bit()) != 0 && mistake.isShownBy(documented)) {
        shown |= mistake.bit();
      }
    }
  }

  private static long bits(Set<SigningMistake> mistakes) {
    long bits = 0;
    for (SigningMistake mistake : mistakes) {
      bits |= mistake.bit();
    }
    return bits;
  }
}

package io.github.wxcard.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class SigningMistakesTest {
  static final List<SigningExample> EXAMPLES = SigningExample.ALL;

  /** What is wrong only where the values are such. */
  private static final Set<SigningMistake> BY_VALUES =
      EnumSet.of(
          SigningMistake.CASE_INSENSITIVE,
          SigningMistake.SORTED_BY_LOCALE,
          SigningMistake.SORTED_AS_NUMBERS,
          SigningMistake.SORTED_BY_FIRST_CHARACTER,
          SigningMistake.LONGER_FIRST,
          SigningMistake.EQUAL_ONCE,
          SigningMistake.LEADING_ZEROS_LOST,
          SigningMistake.LONG_NUMBER_ROUNDED);

  /** What only a card that has it, or the list, can show. */
  private static final Set<SigningMistake> BESIDE =
      EnumSet.of(
          SigningMistake.SIGNED_EXTRA_OUTER_STR, SigningMistake.SIGNED_EXTRA_FIXED_BEGINTIMESTAMP);

  @ParameterizedTest
  @EnumSource
  void eachMistakeHasAnExampleThatShowsIt(SigningMistake mistake) {
    if (!BESIDE.contains(mistake)) {
      assertThat(EXAMPLES)
          .filteredOn(example -> example.mistake() == mistake)
          .singleElement()
          .satisfies(
              example -> {
                assertThat(mistake.isShownBy(example.parts())).isTrue();
                assertThat(example.isOfMistake(mistake.sign(example.parts()))).isTrue();
              });
    }
    assertThat(EXAMPLES).anyMatch(example -> mistake.isShownBy(example.parts()));
  }

  /** Who sorts words as people do regards no case either. */
  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void whatIsWrongByLuckIsShownByItsOwnExampleAlone(SigningExample example) {
    Set<SigningMistake> shown = EnumSet.copyOf(BY_VALUES);
    shown.removeIf(mistake -> !mistake.isShownBy(example.parts()));
    Set<SigningMistake> own = EnumSet.of(example.mistake());
    own.retainAll(BY_VALUES);
    if (example.mistake() == SigningMistake.CASE_INSENSITIVE) {
      own.add(SigningMistake.SORTED_BY_LOCALE);
    }
    assertThat(shown).isEqualTo(own);
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void theExamplesAreValuesOfRealCards(SigningExample example) {
    assertThat(example.cardId()).matches("p[A-Za-z0-9_-]{27}");
    assertThat(example.code() == null ? "" : example.code()).matches("[A-Za-z0-9_-]{0,20}");
    assertThat(example.openid() == null ? "" : example.openid()).matches("|o[A-Za-z0-9_-]{27}");
    assertThat(example.nonceStr() == null ? "" : example.nonceStr()).matches("[A-Za-z0-9]{0,32}");
  }

  @Test
  void noFixedOrderIsRightForAllExamples() {
    List<List<String>> orders = new ArrayList<>();
    permute(new ArrayList<>(), SigningOrder.DOCUMENTED, orders);
    assertThat(orders).hasSize(720);
    for (List<String> order : orders) {
      assertThat(EXAMPLES)
          .as(order.toString())
          .anyMatch(
              example -> {
                List<SignedPart> right =
                    SignedPart.sorted(example.values(), Ticket.of(example.ticket()));
                return !SigningOrder.of(order, example.parts()).equals(right);
              });
    }
  }

  /** The look at the bytes comes to what code with the mistakes comes to. */
  @Test
  void whatCardsShowIsWhatTheMistakesMakeOfThem() {
    Random random = new Random(22);
    for (int round = 0; round < 3_000; round++) {
      Map<String, String> values = values(random);
      Ticket ticket = Ticket.of(text(random, 12));
      List<SignedPart> parts = new ArrayList<>();
      for (String name : SigningOrder.DOCUMENTED) {
        String text = name.equals(SignedPart.TICKET) ? ticket.reveal() : values.get(name);
        if (text != null) {
          parts.add(new SignedPart(name, text));
        }
      }
      if (isSameInAnotherOrder(parts)) {
        continue;
      }
      Set<SigningMistake> expected = EnumSet.allOf(SigningMistake.class);
      expected.removeIf(mistake -> mistake.isShownBy(parts));
      expected.addAll(BESIDE);
      expected.add(SigningMistake.OTHER_ENTRY);
      expected.add(SigningMistake.UNSORTED_FIXED_ORDER);
      ShownMistakes shown = new ShownMistakes();
      shown.see(values, ticket);
      assertThat(shown.others())
          .as("%s %s", ticket.reveal(), values)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void twoCardsTellThatAnOrderIsNotAlwaysTheSame() {
    ShownMistakes one = new ShownMistakes();
    one.see(Map.of("timestamp", "1735689600", "card_id", "p1", "nonce_str", "a"), ticket());
    assertThat(one.others()).contains(SigningMistake.UNSORTED_FIXED_ORDER);

    ShownMistakes other = new ShownMistakes();
    other.see(Map.of("timestamp", "1735689600", "card_id", "p1", "nonce_str", "z"), ticket());
    one.take(other);
    assertThat(one.others()).doesNotContain(SigningMistake.UNSORTED_FIXED_ORDER);
  }

  @Test
  void twoSignaturesOfAFileTellThatEachCardHasItsOwn() {
    ShownMistakes one = new ShownMistakes();
    one.see(Map.of("timestamp", "1", "card_id", "p"), ticket());
    one.seeSignature("a");
    one.seeSignature("a");
    ShownMistakes other = new ShownMistakes();
    other.seeSignature("b");
    ShownMistakes run = new ShownMistakes();
    run.takeOfOtherFile(one);
    run.takeOfOtherFile(other);
    assertThat(run.others()).contains(SigningMistake.OTHER_ENTRY);

    one.take(other);
    run.takeOfOtherFile(one);
    assertThat(run.others()).doesNotContain(SigningMistake.OTHER_ENTRY);
  }

  @Test
  void withoutARightCardNothingIsMissed() {
    assertThat(new ShownMistakes().others()).isEmpty();
  }

  @Test
  void whatStandsBesideTellsWhetherItWasSigned() {
    ShownMistakes shown = new ShownMistakes();
    shown.see(Map.of("timestamp", "1", "card_id", "p"), ticket());
    assertThat(shown.others()).containsAll(BESIDE);
    shown.seeBeside(true, false);
    shown.seeBeside(false, true);
    assertThat(shown.others()).doesNotContainAnyElementsOf(BESIDE);
  }

  /** Whether values come to the same text in two orders, such as - and --. */
  private static boolean isSameInAnotherOrder(List<SignedPart> parts) {
    return parts.stream()
        .anyMatch(
            one ->
                parts.stream()
                    .map(SignedPart::text)
                    .anyMatch(
                        other ->
                            !other.equals(one.text())
                                && (other + one.text()).equals(one.text() + other)));
  }

  private static Ticket ticket() {
    return Ticket.of("test-ticket");
  }

  private static Map<String, String> values(Random random) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("timestamp", Integer.toString(1_000_000_000 + random.nextInt(1_000_000_000)));
    values.put("card_id", "p" + text(random, 3));
    for (String name : SignedValues.OPTIONAL) {
      if (random.nextInt(3) > 0) {
        values.put(name, random.nextInt(4) == 0 ? digits(random) : text(random, 3));
      }
    }
    return values;
  }

  private static String digits(Random random) {
    StringBuilder digits = new StringBuilder();
    int length = 1 + random.nextInt(20);
    for (int at = 0; at < length; at++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private static String text(Random random, int most) {
    String characters = "aAbBpo_-19";
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    for (int at = 0; at < length; at++) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  private static void permute(List<String> placed, List<String> left, List<List<String>> found) {
    if (left.isEmpty()) {
      found.add(placed);
    }
    for (String next : left) {
      List<String> longer = new ArrayList<>(placed);
      longer.add(next);
      permute(longer, left.stream().filter(each -> !each.equals(next)).toList(), found);
    }
  }
}

package io.github.wxcard.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedPartTest {
  @Test
  void theTicketIsSortedInAmongTheValues() {
    assertThat(sorted("m", "z", "a")).containsExactly("a", "m", "z");
  }

  @Test
  void theShorterOfTwoValuesThatBeginAlikeStandsFirst() {
    assertThat(sorted("abc", "abcd", "ab")).containsExactly("ab", "abc", "abcd");
  }

  @Test
  void charactersOfTwoUnitsStandAfterAllOthers() {
    assertThat(sorted("t", "😀", "\ue000", "卡")).containsExactly("t", "卡", "\ue000", "😀");
  }

  @Test
  void aPartHidesItsTicket() {
    assertThat(new SignedPart("api_ticket", "secret")).hasToString("api_ticket=***");
    assertThat(new SignedPart("code", "1")).hasToString("code=1");
  }

  /** A ticket and values in the order in which they are joined. */
  private static List<String> sorted(String ticket, String... values) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String value : values) {
      named.put("member" + named.size(), value);
    }
    return SignedPart.sorted(named, Ticket.of(ticket)).stream().map(SignedPart::text).toList();
  }
}

package io.github.wxcard.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.ruleset.RuleSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhoneMessageTest {
  private static final Pattern ID = Pattern.compile("[a-z]+(?:-[a-z]+)+");

  @ParameterizedTest
  @EnumSource
  void eachHasASectionInBothLanguagesThatLeadsToTheSameRules(PhoneMessage message) {
    String english = message.section(Language.EN);
    String chinese = message.section(Language.ZH_CN);
    assertThat(english).startsWith("## " + message.text());
    assertThat(chinese).startsWith("## " + message.text());
    assertThat(rules(english)).isEqualTo(rules(chinese)).isNotEmpty();
    assertThat(english).doesNotContain("](");
  }

  private static Set<String> rules(String section) {
    Set<String> rules = new TreeSet<>();
    Matcher id = ID.matcher(section);
    while (id.find()) {
      if (RuleSet.builtIn(Map.of()).ids().contains(id.group())) {
        rules.add(id.group());
      }
    }
    return rules;
  }

  @ParameterizedTest
  @CsvSource({
    "签名错误,WRONG_SIGNATURE",
    "addCard:fail (签名错误),WRONG_SIGNATURE",
    "Invalid Signature,WRONG_SIGNATURE",
    "addCard:fail invalid card_id,INVALID_CARD_ID",
    "卡券已领完,ALL_TAKEN",
    "你已领取该券,ALREADY_TAKEN",
    "system error,",
  })
  void isFoundInWhatIsShown(String shown, PhoneMessage message) {
    assertThat(PhoneMessage.in(shown).orElse(null)).isEqualTo(message);
  }
}

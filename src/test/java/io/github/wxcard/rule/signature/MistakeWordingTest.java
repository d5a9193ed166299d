package io.github.wxcard.rule.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Message;
import io.github.wxcard.signature.diagnosis.Explanation;
import io.github.wxcard.signature.diagnosis.Mistake;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakeWordingTest {
  /** What a mistake is told together with. */
  private static final String WITH_ANOTHER = "order-and-not-signed";

  @ParameterizedTest
  @EnumSource
  void everyMistakeHasItsWords(Mistake mistake) {
    String detail = mistake == Mistake.MILLISECONDS ? "seconds" : "";
    Message message = MistakeWording.message(new Explanation(mistake, List.of(), detail));
    assertThat(message.key()).matches("mistake\\." + mistake.id() + "(\\..+)?");
    for (Locale locale : List.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(messages(locale).keySet()).contains(message.key());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zh-CN"})
  void allWordsAreOfSomeMistake(String locale) {
    Set<String> worded =
        messages(Locale.forLanguageTag(locale)).keySet().stream()
            .filter(key -> key.startsWith("mistake."))
            .map(key -> key.split("\\.", -1)[1])
            .collect(Collectors.toSet());
    assertThat(worded.remove(WITH_ANOTHER)).isTrue();
    assertThat(worded)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Mistake.values()).map(Mistake::id).toList());
  }

  private static ResourceBundle messages(Locale locale) {
    return ResourceBundle.getBundle("io.github.wxcard.messages", locale);
  }
}

package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Spot;
import io.github.wxcard.rule.Timestamp.Form;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {
  @ParameterizedTest
  @CsvSource({
    "19691231, SECONDS",
    "19700101, SECONDS",
    "19700102, CALENDAR",
    "19700101080000, CALENDAR",
    "19700101075959, SECONDS",
    "29991231, CALENDAR",
    "29991231235959, CALENDAR",
    "30000101, SECONDS",
    "30000101000000, SECONDS",
    "20240230, SECONDS",
    "20240131240000, SECONDS"
  })
  void aDateIsOneOfTheYears1970To2999InTheZoneOfWeChat(String digits, Form form) {
    assertThat(number(digits).form()).isEqualTo(form);
  }

  @Test
  void whatIsLaterThanTheYear9999IsNoTimeThatWasMeant() {
    assertThat(number("99999999999").seconds()).isEqualTo(OptionalLong.of(99_999_999_999L));
    assertThat(number("99999999999999").seconds()).isEmpty();
  }

  @Test
  void zerosBeforeTheFirstDigitSayNothing() {
    assertThat(quoted("0001718000123")).isEqualTo(new Timestamp(Form.SECONDS, "1718000123"));
    assertThat(quoted("01718000123000").form()).isEqualTo(Form.MILLISECONDS);
    assertThat(quoted("000")).isEqualTo(new Timestamp(Form.SECONDS, "0"));
  }

  private static Timestamp number(String digits) {
    return of(JsonValue.Type.NUMBER, digits);
  }

  private static Timestamp quoted(String digits) {
    return of(JsonValue.Type.STRING, digits);
  }

  private static Timestamp of(JsonValue.Type type, String text) {
    return Timestamp.of(JsonValue.scalar(type, text, Spot.of(Region.START, Path.ROOT)));
  }
}

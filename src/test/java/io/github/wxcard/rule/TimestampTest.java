package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Timestamp.Form;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
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
  void zerosBeforeTheFirstDigitAddNothingButHideNoUnit() {
    assertThat(quoted("0001718000123")).isEqualTo(new Timestamp(Form.MILLISECONDS, "1718000123"));
    assertThat(quoted("0001718000123").seconds()).isEmpty();
    assertThat(quoted("01718000123000").form()).isEqualTo(Form.MILLISECONDS);
    assertThat(quoted("01718000123")).isEqualTo(new Timestamp(Form.SECONDS, "1718000123"));
    assertThat(quoted("000")).isEqualTo(new Timestamp(Form.SECONDS, "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999, false",
    "1000000000000, true",
    "999999999999999, false",
    "1000000000000000, true",
    "999999999999999999, false",
    "1000000000000000000, true",
    "999999999.5, false",
    "1000000000.5, true",
    "19750101, true"
  })
  void aTimeInASmallerUnitWasMeantOnlyWhereItsSecondsHaveTenDigits(String digits, boolean meant) {
    assertThat(number(digits).seconds().isPresent()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "1718000123.0, 1718000123",
    "1718000123.9, 1718000123",
    "1.718000123e9, 1718000123",
    "1.718000123E+9, 1718000123",
    "17180001230e-1, 1718000123",
    "1e18, 1000000000000000000",
    "1e19,",
    "0.5,",
    "-1.5e9,",
    "1e-999999999999,",
    "1e999999999999,",
    "1718000123,"
  })
  void theWholeSecondsOfAFractionOrAnExponent(String number, @Nullable String seconds) {
    JsonValue value =
        JsonValue.scalar(JsonValue.Type.NUMBER, number, SourceRef.of(Region.START, Path.ROOT));
    assertThat(Timestamp.wholeSeconds(value)).isEqualTo(Optional.ofNullable(seconds));
  }

  private static Timestamp number(String digits) {
    return of(JsonValue.Type.NUMBER, digits);
  }

  private static Timestamp quoted(String digits) {
    return of(JsonValue.Type.STRING, digits);
  }

  private static Timestamp of(JsonValue.Type type, String text) {
    return Timestamp.of(JsonValue.scalar(type, text, SourceRef.of(Region.START, Path.ROOT)));
  }
}

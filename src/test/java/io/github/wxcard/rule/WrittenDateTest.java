package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
  private static final long NOON = 1_796_011_200L;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-30 12:00:00 | false",
        "2026-11-30T12:00:00 | false",
        "2026-11-30 12:00:00.000 | false",
        "2026-11-30T12:00 | false",
        "2026/11/30 12:00:00 | false",
        "2026-11-30T04:00:00Z | true",
        "2026-11-30t04:00:00.123456z | true",
        "2026-11-30T12:00:00+08:00 | true",
        "2026-11-30 12:00:00 +0800 | true",
        "2026-11-30T12:00:00+08 | true",
        "2026-11-29T23:00:00.5-05:00 | true",
        "Mon, 30 Nov 2026 04:00:00 GMT | true"
      })
  void aDateMeansASecondInItsZoneOrInThatOfWeChat(String text, boolean zoned) {
    assertThat(WrittenDate.of(text)).contains(new WrittenDate(NOON, zoned));
  }

  @Test
  void aDayBeginsAtMidnightAndItsNumbersMayHaveOneDigit() {
    assertThat(WrittenDate.of("2026-1-2")).contains(new WrittenDate(1_767_283_200L, false));
    assertThat(WrittenDate.of("2026/1/2 9:05")).contains(new WrittenDate(1_767_315_900L, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026",
        "2026-02-30 12:00:00",
        "2026-11-30 25:00:00",
        "2026-11-30 12:00:00 CST",
        "2026-11-30 12:00:00 and more",
        "1969-01-01 00:00:00",
        "3000-01-01 00:00:00",
        "11-30-2026"
      })
  void anythingElseIsNone(String text) {
    assertThat(WrittenDate.of(text)).isEmpty();
    assertThat(WrittenDate.of(text + " ".repeat(60))).isEmpty();
  }

  @Test
  void itIsTheSameWhereverTheBuildRuns() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(WrittenDate.of("2026-11-30 12:00:00")).contains(new WrittenDate(NOON, false));
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}

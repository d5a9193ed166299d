package io.github.wxcard.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as people and the libraries of languages write it, where Unix time belongs.
 *
 * @param seconds the Unix time that it means
 * @param zoned whether it says in which zone; where it does not, that of WeChat's documents, UTC+8,
 *     is taken
 */
public record WrittenDate(long seconds, boolean zoned) {
  /** No date is written with more characters. */
  private static final int MOST_CHARACTERS = 40;

  /**
   * The date that a text is: {@code 2026-11-30 12:00:00}, with dashes or slashes and perhaps
   * without a time, that of ISO 8601, or {@code Mon, 30 Nov 2026 04:00:00 GMT}.
   */
  public static Optional<WrittenDate> of(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    for (DateTimeFormatter format : Formats.ALL) {
      try {
        return of(format.parse(text.strip()));
      } catch (DateTimeException e) {
        // Perhaps it is one of another form.
      }
    }
    return Optional.empty();
  }

  private static Optional<WrittenDate> of(TemporalAccessor found) {
    LocalTime time = found.query(TemporalQueries.localTime());
    ZoneOffset offset = found.query(TemporalQueries.offset());
    LocalDateTime date = LocalDate.from(found).atTime(time == null ? LocalTime.MIDNIGHT : time);
    long seconds = date.toEpochSecond(offset == null ? Timestamp.UTC_8 : offset);
    boolean meant = seconds >= 0 && date.getYear() < 3000;
    return meant ? Optional.of(new WrittenDate(seconds, offset != null)) : Optional.empty();
  }

  /** Made when a text is first asked what date it is. */
  private static final class Formats {
    static final List<DateTimeFormatter> ALL =
        List.of(calendar("uuuu-M-d"), calendar("uuuu/M/d"), DateTimeFormatter.RFC_1123_DATE_TIME);

    private static DateTimeFormatter calendar(String day) {
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(day)
          .appendPattern("[['T'][' ']H:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' '][XXX][XX][X]]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    }
  }
}

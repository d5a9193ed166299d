package io.github.wxcard.rule;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the digits of a timestamp say.
 *
 * <p>The source document wants Unix time in seconds.
 *
 * @param form what they look like
 * @param digits the digits before a decimal point, without sign and leading zeros
 */
public record Timestamp(Form form, String digits) {
  /** The members of {@code cardExt} that are timestamps. */
  public static final List<String> MEMBERS = List.of("timestamp", "fixed_begintimestamp");

  /** The zone in which WeChat's documents speak of dates. */
  static final ZoneOffset UTC_8 = ZoneOffset.ofHours(8);

  /** The beginning of 2014 in UTC+8, in seconds: cards are not older. */
  public static final long EARLIEST = 1_388_505_600L;

  /** The end of the year 9999: what is later is no time that anybody meant. */
  private static final long LAST = 253_402_300_799L;

  /** Digits of the times of this age in nanoseconds. */
  private static final int MOST_DIGITS = 19;

  /** The first second with ten digits, in 2001: what comes out older was not meant in that unit. */
  private static final long TEN_DIGITS = 1_000_000_000L;

  /** The forms that are told apart. */
  public enum Form {
    SECONDS,
    MILLISECONDS,
    MICROSECONDS,
    NANOSECONDS,
    CALENDAR,
    FRACTION,
    EXPONENT,
    NEGATIVE,
    NONE;

    /** Whether it is a time in another unit than seconds. */
    public boolean isWrongUnit() {
      return isFractionOfASecond() || this == CALENDAR || this == FRACTION;
    }

    /** Whether its unit is smaller than a second. */
    public boolean isFractionOfASecond() {
      return this == MILLISECONDS || this == MICROSECONDS || this == NANOSECONDS;
    }
  }

  /** Reads a number as written, or a string of digits; anything else is {@link Form#NONE}. */
  public static Timestamp of(JsonValue value) {
    String text = value.text();
    if (value.isString()) {
      return Ascii.isDigits(text) ? ofDigits(text) : new Timestamp(Form.NONE, "");
    }
    if (value.type() != JsonValue.Type.NUMBER) {
      return new Timestamp(Form.NONE, "");
    }
    if (text.contains("e") || text.contains("E")) {
      return new Timestamp(Form.EXPONENT, "");
    }
    if (text.startsWith("-")) {
      return new Timestamp(Form.NEGATIVE, "");
    }
    return text.contains(".")
        ? new Timestamp(Form.FRACTION, text.substring(0, text.indexOf('.')))
        : ofDigits(text);
  }

  /**
   * The time in seconds that was meant, where it can be told: it lies before the year 10000 and,
   * where it was written in a smaller unit, not before seconds had ten digits, in 2001.
   */
  public OptionalLong seconds() {
    Form unit = form == Form.FRACTION ? ofDigits(digits).form() : form;
    if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
      return OptionalLong.empty();
    }
    // Nineteen digits may be more than a long holds, never more than an unsigned one.
    long value = Long.parseUnsignedLong(digits);
    long seconds =
        switch (unit) {
          case MILLISECONDS -> value / 1_000;
          case MICROSECONDS -> value / 1_000_000;
          case NANOSECONDS -> Long.divideUnsigned(value, 1_000_000_000);
          case CALENDAR -> calendarSeconds(digits);
          default -> value;
        };
    if ((form == Form.FRACTION || unit.isFractionOfASecond()) && seconds < TEN_DIGITS) {
      return OptionalLong.empty();
    }
    return seconds < 0 || seconds > LAST ? OptionalLong.empty() : OptionalLong.of(seconds);
  }

  /**
   * The whole part of a number with a fraction or an exponent, which is what code has that makes a
   * whole number of it.
   */
  public static Optional<String> wholeSeconds(JsonValue value) {
    Form form = of(value).form();
    if (form != Form.FRACTION && form != Form.EXPONENT) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(value.text());
      long digits = (long) number.precision() - number.scale();
      boolean time = number.signum() > 0 && digits > 0 && digits <= MOST_DIGITS;
      return time ? Optional.of(number.toBigInteger().toString()) : Optional.empty();
    } catch (NumberFormatException e) {
      // The exponent is larger than that of any time.
      return Optional.empty();
    }
  }

  /** A time in seconds as a date, such as {@code 2024-06-10 14:15:23 UTC+8}. */
  public static String date(long seconds) {
    return Formats.SHOWN.format(Instant.ofEpochSecond(seconds));
  }

  /** Zeros before the first digit add nothing to the time, but make it as long as in its unit. */
  private static Timestamp ofDigits(String written) {
    String digits = Ascii.withoutLeadingZeros(written);
    Form form = form(written);
    return new Timestamp(form == Form.SECONDS ? form(digits) : form, digits);
  }

  private static Form form(String digits) {
    return switch (digits.length()) {
      case 12, 13 -> Form.MILLISECONDS;
      case 15, 16 -> Form.MICROSECONDS;
      case 18, 19 -> Form.NANOSECONDS;
      case 8, 14 -> calendarSeconds(digits) >= 0 ? Form.CALENDAR : Form.SECONDS;
      default -> Form.SECONDS;
    };
  }

  /** The seconds of {@code 20240131} or {@code 20240131120000}, below 0 where that is no date. */
  private static long calendarSeconds(String digits) {
    try {
      LocalDateTime time =
          digits.length() == 8
              ? LocalDate.parse(digits, Formats.DAY).atStartOfDay()
              : LocalDateTime.parse(digits, Formats.SECOND);
      return time.getYear() < 3000 ? time.toEpochSecond(UTC_8) : -1;
    } catch (DateTimeException e) {
      return -1;
    }
  }

  /** Made when a date is first asked for: a run of right timestamps needs none of them. */
  private static final class Formats {
    static final DateTimeFormatter SHOWN =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC+8'", Locale.ROOT).withZone(UTC_8);

    static final DateTimeFormatter DAY = calendar("uuuuMMdd");
    static final DateTimeFormatter SECOND = calendar("uuuuMMddHHmmss");

    private static DateTimeFormatter calendar(String pattern) {
      return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    }
  }
}

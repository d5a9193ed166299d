package io.github.wxcard.engine;

import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides tickets and the values of other secrets in whatever is shown.
 *
 * <p>Secrets may stand there as they are, or as the source of a JSON string writes them, with
 * escapes of any depth.
 */
public final class Masker {
  /** A shorter text stands in too many others to be hidden within them. */
  private static final int SHORTEST_WITHIN = 4;

  /** A member with a telling name, in JSON of any depth, or in what was meant to be JSON. */
  private static final Pattern MEMBER =
      Pattern.compile(
          Stream.of(
                  "jsapi_ticket",
                  "api_ticket",
                  "apiticket",
                  "ticket",
                  "access_token",
                  "appsecret",
                  "secret")
              .map(Masker::escaped)
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VALUE =
      Pattern.compile(
          "[\\\\\"']*\\s*[:=]\\s*"
              + "(\\\\*\"(?:[^\"\\\\]|\\\\+[^\"\\\\])*\\\\*\"?|'[^']*'?|[\\[{][^\\]}]*[\\]}]?"
              + "|[^\\s,;}\\])\"']+)");

  private static final Comparator<String> LONGEST =
      Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final List<Pattern> patterns = new ArrayList<>();

  private Masker(Collection<String> secrets) {
    for (String secret : secrets) {
      String pattern = escaped(secret);
      boolean within = secret.length() >= SHORTEST_WITHIN;
      patterns.add(Pattern.compile(within ? pattern : "^" + pattern + "$"));
    }
  }

  /** Hides these tickets. */
  public static Masker ofTickets(Collection<Ticket> tickets) {
    return of(tickets, List.of());
  }

  /** Hides these tickets and texts. */
  static Masker of(Collection<Ticket> tickets, Collection<String> secrets) {
    return of(Stream.concat(tickets.stream().map(Ticket::reveal), secrets.stream()).toList());
  }

  /** Hides these texts. */
  static Masker of(Collection<String> secrets) {
    return new Masker(secrets.stream().distinct().sorted(LONGEST).toList());
  }

  /** The text without its secrets. */
  public String mask(String text) {
    String masked = text;
    for (Pattern pattern : patterns) {
      masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(Ticket.MASK));
    }
    return masked;
  }

  /** A piece of a fixture's source without its secrets. */
  public String maskSource(String source) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    List<int[]> ranges = hidden(source);
    ranges.sort(Comparator.comparingInt((int[] range) -> range[0]));
    for (int[] range : ranges) {
      if (range[0] >= at) {
        masked.append(source, at, range[0]).append(Ticket.MASK);
        at = range[1];
      }
    }
    return masked.append(source, at, source.length()).toString();
  }

  /** Where, from and to, something to hide stands in a piece of a fixture's source. */
  public List<int[]> hidden(CharSequence source) {
    List<int[]> ranges = new ArrayList<>();
    for (Pattern pattern : patterns) {
      for (Matcher matcher = pattern.matcher(source); matcher.find(); ) {
        ranges.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    Matcher value = VALUE.matcher(source);
    for (Matcher name = MEMBER.matcher(source); name.find(); ) {
      value.region(name.end(), source.length());
      if (value.lookingAt()) {
        ranges.add(new int[] {value.start(1), value.end(1)});
      }
    }
    return ranges;
  }

  /** Matches a text however its characters are escaped. */
  private static String escaped(String secret) {
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; at < secret.length(); at++) {
      char unit = secret.charAt(at);
      String plain = Pattern.quote(Character.toString(unit));
      pattern.append(String.format(Locale.ROOT, "(?:\\\\*%s|\\\\+u(?i:%04x))", plain, (int) unit));
    }
    return pattern.toString();
  }
}

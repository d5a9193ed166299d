package io.github.wxcard.engine;

import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
      Pattern.compile("(?i)(?:jsapi_?|api_?)?ticket|access_?token|(?:app_?)?secret");

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
      patterns.add(escaped(secret));
    }
  }

  /** Hides these tickets. */
  public static Masker ofTickets(Collection<Ticket> tickets) {
    return new Masker(tickets.stream().map(Ticket::reveal).distinct().sorted(LONGEST).toList());
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
  private static Pattern escaped(String secret) {
    StringBuilder pattern = new StringBuilder();
    for (int at = 0; at < secret.length(); at++) {
      char unit = secret.charAt(at);
      pattern.append(
          String.format(
              "(?:\\\\*%s|\\\\+u(?i:%04x))", Pattern.quote(Character.toString(unit)), (int) unit));
    }
    String whole = pattern.toString();
    return Pattern.compile(secret.length() < SHORTEST_WITHIN ? "^" + whole + "$" : whole);
  }
}

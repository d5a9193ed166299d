package io.github.wxcard.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The gate that all text passes on its way out: secrets are hidden first, and what is left is then
 * made printable.
 *
 * <p>Any twelve characters in a row of a secret are hidden, so it does not matter where it was cut;
 * as they are written, with the escapes of JSON, JavaScript, HTML and addresses undone, and in
 * base64. A secret of 8 to 11 characters is hidden as a whole, and a shorter one, such as "test" or
 * "card", only where a text is nothing else: it stands in too many others. A search takes time in
 * proportion to the text, and next to none where there are no secrets.
 *
 * <p>Safe for use by many threads, as long as none adds a secret.
 */
public final class Gate {
  /** What stands for a secret wherever text is shown. */
  public static final String MASK = "***";

  /** Characters after which a value need not be searched, as it is cut far before. */
  private static final int FAR = 10_000;

  private final List<Gate> others = new ArrayList<>();
  private final Set<String> secrets = new HashSet<>();
  private int shortest = Integer.MAX_VALUE;
  private volatile @Nullable SecretPieces pieces;

  /** A gate that knows no secrets yet. */
  public Gate() {}

  /** A gate that hides these secrets. */
  public static Gate of(Collection<String> secrets) {
    Gate gate = new Gate();
    for (String secret : secrets) {
      gate.learn(secret);
    }
    return gate;
  }

  /** A gate that also hides what this one does, and learns for itself. */
  public Gate narrower() {
    Gate narrower = new Gate();
    narrower.learn(this);
    return narrower;
  }

  /** Hides what another gate does too. */
  public void learn(Gate other) {
    others.add(other);
    shortest = Math.min(shortest, other.shortest);
  }

  /** Hides this text too. */
  public void learn(String secret) {
    if (!secret.isEmpty() && secrets.add(secret)) {
      shortest = Math.min(shortest, Math.min(secret.length(), SecretPieces.SHORTEST_WITHIN));
      SecretPieces known = pieces;
      if (known != null) {
        known.add(secret);
      }
    }
  }

  /** A text of the project's own, without secrets. */
  public String hide(String text) {
    if (text.length() < shortest) {
      return text;
    }
    Ranges found = new Ranges();
    addSecrets(text, found);
    return found.isEmpty() ? text : without(text, found.joined());
  }

  /** A text of a fixture, without secrets and without values after the names of secrets. */
  public String hideSource(String source) {
    List<int[]> hidden = hidden(source);
    return hidden.isEmpty() ? source : without(source, hidden);
  }

  /**
   * Where, from and to, something to hide stands in a text of a fixture: a secret itself, or the
   * value of a member with a telling name, also in what was only meant to be JSON.
   *
   * @return in the order of the text; no two overlap
   */
  public List<int[]> hidden(String source) {
    Ranges found = new Ranges();
    if (source.length() >= shortest) {
      addSecrets(source, found);
    }
    addValues(source, TellingNames::find, found);
    return found.isEmpty() ? List.of() : found.joined();
  }

  /**
   * The same of a line after those before it, on which the name of a value may stand.
   *
   * @param before what ends with the end of a line; empty where there is none
   * @return in the order of the line; no two overlap
   */
  public List<int[]> hiddenAfter(String before, String line) {
    List<int[]> alone = hidden(line);
    Ranges across = new Ranges();
    if (!before.isEmpty()) {
      addValues(before + line, TellingNames::findInLines, across);
    }
    if (across.isEmpty()) {
      return alone;
    }
    Ranges found = new Ranges();
    alone.forEach(range -> found.add(range[0], range[1]));
    for (int[] range : across.joined()) {
      if (range[1] > before.length()) {
        found.add(Math.max(0, range[0] - before.length()), range[1] - before.length());
      }
    }
    return found.isEmpty() ? List.of() : found.joined();
  }

  /** A value of a fixture in a message: without secrets, printable, and cut. */
  public String value(String text) {
    String near = text.length() <= FAR ? text : text.substring(0, FAR) + Printable.CUT;
    return Printable.of(hideSource(near));
  }

  /** A text of the project's own in one line: without secrets, and printable. */
  public String line(String text) {
    return Printable.line(hide(text));
  }

  /** The same of several lines. */
  public String lines(String text) {
    String hidden = hide(text);
    return hidden.indexOf('\n') < 0 && hidden.indexOf('\r') < 0
        ? Printable.line(hidden)
        : hidden.lines().map(Printable::line).collect(Collectors.joining(System.lineSeparator()));
  }

  /** A line of a fixture: without secrets, and printable. */
  public String sourceLine(String source) {
    return Printable.line(hideSource(source));
  }

  /** The lines of a fixture: without secrets, whichever line those begin on, and printable. */
  public List<String> sourceLines(String source) {
    Ranges across = new Ranges();
    addValues(source, TellingNames::findInLines, across);
    StringBuilder shown = new StringBuilder(source.length());
    int at = 0;
    for (int[] range : across.isEmpty() ? List.<int[]>of() : across.joined()) {
      shown.append(source, at, range[0]).append(MASK);
      // Each line stays one.
      source
          .substring(range[0], range[1])
          .chars()
          .filter(Gate::endsLine)
          .forEach(shown::appendCodePoint);
      at = range[1];
    }
    shown.append(source, at, source.length());
    return shown.toString().lines().map(this::sourceLine).collect(Collectors.toList());
  }

  private static boolean endsLine(int unit) {
    return unit == '\n' || unit == '\r';
  }

  /** What went wrong, in as many words as may be shown; its traces stay. */
  public @Nullable Throwable cause(@Nullable Throwable cause) {
    return cause == null ? null : ShownCause.of(cause, this);
  }

  private static void addValues(String source, BiConsumer<Decoded, Ranges> names, Ranges found) {
    if (TellingNames.mayBeIn(source)) {
      Decoded written = Decoded.asWritten(source);
      Decoded plain = written.withoutMarkup();
      addValues(written, names, found);
      if (plain != written) {
        addValues(plain, names, found);
      }
    }
  }

  /** Where an ampersand is escaped, as encoders do that are careful with pages, so is an entity. */
  private static void addValues(Decoded spelling, BiConsumer<Decoded, Ranges> names, Ranges found) {
    Decoded bare = spelling.withoutBackslashes();
    Decoded inside = bare.withoutMarkup();
    names.accept(bare, found);
    if (inside != bare) {
      names.accept(inside.withoutBackslashes(), found);
    }
  }

  private void addSecrets(String text, Ranges found) {
    for (Decoded spelling : Decoded.asWritten(text).spellings()) {
      addSecrets(spelling, found);
    }
  }

  private void addSecrets(Decoded spelling, Ranges found) {
    for (Gate other : others) {
      other.addSecrets(spelling, found);
    }
    if (!secrets.isEmpty()) {
      pieces().find(spelling, found);
    }
  }

  private SecretPieces pieces() {
    SecretPieces known = pieces;
    if (known == null) {
      synchronized (this) {
        known = pieces == null ? new SecretPieces(secrets) : pieces;
        pieces = known;
      }
    }
    return known;
  }

  private static String without(String text, List<int[]> ranges) {
    StringBuilder shown = new StringBuilder(text.length());
    int at = 0;
    for (int[] range : ranges) {
      boolean touches = at > 0 && range[0] == at;
      shown.append(text, at, range[0]).append(touches ? "" : MASK);
      at = range[1];
    }
    return shown.append(text, at, text.length()).toString();
  }
}

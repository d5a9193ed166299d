package io.github.wxcard.secret;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for an exception whose message, and those of its causes, may not all be shown. */
final class ShownCause extends Exception {
  private static final long serialVersionUID = 1L;

  private final String words;

  private ShownCause(String words, @Nullable Throwable cause) {
    super(words, cause);
    this.words = words;
  }

  /** Stands for an exception: with its name, trace and causes, and its message after the gate. */
  static Throwable of(Throwable cause, Gate gate) {
    return of(cause, gate, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Throwable of(Throwable thrown, Gate gate, Set<Throwable> known) {
    known.add(thrown);
    Throwable cause = thrown.getCause();
    Throwable next = cause == null || known.contains(cause) ? null : cause;
    ShownCause shown =
        new ShownCause(gate.lines(thrown.toString()), next == null ? null : of(next, gate, known));
    shown.setStackTrace(thrown.getStackTrace());
    for (Throwable other : thrown.getSuppressed()) {
      if (!known.contains(other)) {
        shown.addSuppressed(of(other, gate, known));
      }
    }
    return shown;
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // Traces name the exception it stands for.
  public String toString() {
    return words;
  }
}

package io.github.wxcard.read;

import io.github.wxcard.model.Duplicate;
import io.github.wxcard.model.SecretKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What was noted of the members in a value, at any depth.
 *
 * @param duplicates names that stand twice in one object
 * @param secrets members whose name is that of a secret; inside the value of one no others are
 *     looked for
 * @param tickets members under other names whose value is a ticket of the run
 */
record Noted(List<Duplicate> duplicates, List<SecretKey> secrets, List<SecretKey> tickets) {
  Noted() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Works out all places. */
  void settle() {
    duplicates.replaceAll(Duplicate::settled);
    secrets.replaceAll(SecretKey::settled);
    tickets.replaceAll(SecretKey::settled);
  }

  /** Adds what was noted of another value. */
  void add(Noted other) {
    duplicates.addAll(other.duplicates);
    secrets.addAll(other.secrets);
    tickets.addAll(other.tickets);
  }
}

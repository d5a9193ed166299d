package io.github.wxcard.json;

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
public record KeyNotes(
    List<Duplicate> duplicates, List<SecretKey> secrets, List<SecretKey> tickets) {
  public KeyNotes() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Works out all places. */
  public void settle() {
    duplicates.replaceAll(Duplicate::settled);
    secrets.replaceAll(SecretKey::settled);
    tickets.replaceAll(SecretKey::settled);
  }

  /** Adds what was noted of another value. */
  public void add(KeyNotes other) {
    duplicates.addAll(other.duplicates);
    secrets.addAll(other.secrets);
    tickets.addAll(other.tickets);
  }
}

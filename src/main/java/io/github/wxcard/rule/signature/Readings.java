package io.github.wxcard.rule.signature;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.rule.Timestamp;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.SignedValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the signature of an entry may have been made of where another rule finds fault with a value
 * of it: a member under a wrong name or twice, the legacy {@code balance}, a timestamp that is no
 * whole number.
 */
final class Readings {
  /** A card with more alternatives than this is wrong in more ways than one. */
  private static final int MOST = 64;

  private final List<Map<String, String>> all = new ArrayList<>();

  private Readings(Map<String, String> values) {
    all.add(values);
  }

  /** The values as written, and then as the documented members of the entry may be meant. */
  static List<Map<String, String>> documented(Card card, Map<String, String> values) {
    JsonValue ext = ext(card);
    Readings readings = new Readings(values);
    Misnamed.in(ext, Schemas.cardExt())
        .forEach(
            (name, member) -> {
              if (SignedValues.OPTIONAL.contains(name)) {
                readings.add(name, SignedValues.text(member));
              }
            });
    Member timestamp = ext.member("timestamp");
    if (timestamp != null) {
      Timestamp.wholeSeconds(timestamp.value())
          .ifPresent(seconds -> readings.add("timestamp", seconds));
    }
    if (!card.duplicates().isEmpty()) {
      ext.members().stream()
          .filter(member -> isSigned(member.name()))
          .forEach(member -> readings.add(member.name(), SignedValues.text(member)));
    }
    return readings.all;
  }

  /** All but the values as written. */
  static List<Map<String, String>> asMeant(Card card, Map<String, String> values) {
    Member balance = ext(card).member("balance");
    List<Map<String, String>> all = new ArrayList<>();
    for (Map<String, String> reading : documented(card, values)) {
      Readings both = new Readings(reading);
      both.add("balance", balance == null ? null : SignedValues.text(balance));
      all.addAll(both.all);
    }
    return all.subList(1, all.size());
  }

  private static JsonValue ext(Card card) {
    return Objects.requireNonNull(card.ext().object(), "what is signed stands in it");
  }

  private static boolean isSigned(String name) {
    return name.equals("timestamp") || SignedValues.OPTIONAL.contains(name);
  }

  /** Adds each reading once more with another value of a member; an empty one is not signed. */
  private void add(String name, @Nullable String text) {
    if (text == null) {
      return;
    }
    for (Map<String, String> reading : List.copyOf(all)) {
      Map<String, String> other = new LinkedHashMap<>(reading);
      if (!text.isEmpty()) {
        other.put(name, text);
      } else if (SignedValues.OPTIONAL.contains(name)) {
        other.remove(name);
      }
      if (all.size() < MOST && !all.contains(other)) {
        all.add(other);
      }
    }
  }
}

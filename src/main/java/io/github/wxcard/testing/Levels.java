package io.github.wxcard.testing;

import io.github.wxcard.message.Language;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.text.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what is configured in words; the words are those of the plugin's parameters. */
final class Levels {
  private static final String NEVER = "never";

  private Levels() {}

  /** Levels by the ids of rules, of texts such as {@code reused-nonce=off,empty-member=error}. */
  static Map<String, Severity> of(String... texts) {
    Map<String, Severity> levels = new TreeMap<>();
    for (String text : texts) {
      for (String pair : text.split(",", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
          throw new IllegalArgumentException(
              "\"" + pair.strip() + "\" is no id=level, such as reused-nonce=off");
        }
        levels.put(pair.substring(0, equals).strip(), level(pair.substring(equals + 1)));
      }
    }
    return levels;
  }

  /** From which level on something fails; {@link Severity#OFF} for {@code never}. */
  static Severity failOn(String text) {
    List<String> known = List.of("error", "warning", "info", NEVER);
    return text.equals(NEVER)
        ? Severity.OFF
        : Severity.of(text)
            .filter(level -> level != Severity.OFF)
            .orElseThrow(() -> refused(text, known));
  }

  static Language language(String tag) {
    return chosen(
        Language.of(tag), tag, Arrays.stream(Language.values()).map(Language::tag).toList());
  }

  static DocumentKind kind(String id) {
    return chosen(
        DocumentKind.of(id),
        id,
        Arrays.stream(DocumentKind.values()).map(DocumentKind::id).toList());
  }

  static Target target(String id) {
    return chosen(Target.of(id), id, Arrays.stream(Target.values()).map(Target::id).toList());
  }

  private static Severity level(String label) {
    return chosen(
        Severity.of(label),
        label.strip(),
        Arrays.stream(Severity.values()).map(Severity::label).toList());
  }

  private static <T> T chosen(Optional<T> found, String text, List<String> known) {
    return found.orElseThrow(() -> refused(text, known));
  }

  private static IllegalArgumentException refused(String text, List<String> known) {
    return new IllegalArgumentException(
        "\"" + text + "\" is not one of " + String.join(", ", known) + Nearest.hint(text, known));
  }
}

package io.github.wxcard.engine;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Texts to hide, without the backslashes of their escapes.
 *
 * <p>A search takes time in proportion to the text that is searched, however many there are.
 */
final class SecretTexts {
  /** A shorter text, such as "test" or "card", stands in too many others to be hidden in them. */
  private static final int SHORTEST_WITHIN = 8;

  private final TreeSet<String> within = new TreeSet<>();
  private final BitSet firsts = new BitSet();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private int shortest = Integer.MAX_VALUE;
  private int longest;

  void add(String secret) {
    String plain = new Unescaped(secret).text();
    shortest = Math.min(shortest, plain.length());
    longest = Math.max(longest, plain.length());
    if (plain.length() < SHORTEST_WITHIN) {
      whole.add(plain);
    } else {
      within.add(plain);
      firsts.set(plain.charAt(0));
      beginnings.add(plain.substring(0, SHORTEST_WITHIN));
    }
  }

  /** Whether a text of that length, escapes counted, is too short for any of them. */
  boolean isTooShort(int length) {
    return length < shortest;
  }

  /** The length of the longest of them, without escapes. */
  int longest() {
    return longest;
  }

  /** The length of the longest secret that begins at a place of a text, 0 where none does. */
  int lengthAt(String text, int at) {
    if (at == 0 && whole.contains(text)) {
      return text.length();
    }
    if (at + SHORTEST_WITHIN > text.length()
        || !firsts.get(text.charAt(at))
        || !beginnings.contains(text.substring(at, at + SHORTEST_WITHIN))) {
      return 0;
    }
    String due = text.substring(at);
    // Each round falls back to the longest beginning that the last candidate still shared.
    for (String candidate = within.floor(due); candidate != null; ) {
      int shared = shared(candidate, due);
      if (shared == candidate.length()) {
        return shared;
      }
      candidate = before(due.substring(0, shared));
    }
    return 0;
  }

  /** Whether a text is how one of them begins, as far as would be hidden within another text. */
  boolean anyBeginsWith(String beginning) {
    String candidate = beginning.length() < SHORTEST_WITHIN ? null : within.ceiling(beginning);
    return candidate != null && candidate.startsWith(beginning);
  }

  private @Nullable String before(String beginning) {
    return beginning.length() < SHORTEST_WITHIN ? null : within.floor(beginning);
  }

  private static int shared(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int at = 0;
    while (at < length && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }
}

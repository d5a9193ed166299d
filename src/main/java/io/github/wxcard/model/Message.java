package io.github.wxcard.model;

import java.util.List;
import java.util.Objects;

/**
 * What to say, apart from its wording.
 *
 * @param key the key of the wording
 * @param arguments what goes into it: printable text, numbers, or messages
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    Objects.requireNonNull(key);
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}

package io.github.wxcard.maven;

import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a goal cannot be meant, or cannot be done.
 *
 * <p>Worded in the language of the goal when it is shown; {@link #getMessage()} is in English.
 */
public final class ConfigurationError extends MojoExecutionException {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  /**
   * A text that may go into another one.
   *
   * @param key the message's in {@code configuration.properties}
   * @param arguments what goes into it, texts among them
   */
  public record Text(String key, List<Object> arguments) {
    public Text {
      arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
      return new Text(key, Arrays.asList(arguments));
    }

    public String in(Messages messages) {
      Object[] worded =
          arguments.stream()
              .map(each -> each instanceof Text inner ? inner.in(messages) : each)
              .toArray();
      return messages.configuration(key, worded);
    }
  }

  /** An error of that wording. */
  public ConfigurationError(String key, Object... arguments) {
    this(null, Text.of(key, arguments));
  }

  /** The same with what caused it. */
  public ConfigurationError(@Nullable Throwable cause, Text text) {
    super(text.in(Messages.in(Language.EN)), cause);
    this.text = text;
  }

  /** What it says in a language. */
  public String in(Messages messages) {
    return text.in(messages);
  }
}

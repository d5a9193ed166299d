package io.github.wxcard.report;

import io.github.wxcard.model.Message;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The wording of messages in one language. Safe for use by many threads. */
public final class Messages {
  private final ResourceBundle findings;
  private final ResourceBundle console;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(Language language) {
    this.findings = bundle("messages", language);
    this.console = bundle("console", language);
  }

  /** The wording in a language. */
  public static Messages in(Language language) {
    return new Messages(language);
  }

  /** A finding's message. */
  public String text(Message message) {
    Object[] arguments =
        message.arguments().stream()
            .map(argument -> argument instanceof Message inner ? text(inner) : argument)
            .toArray();
    return format(findings, message.key(), arguments);
  }

  /** What a goal says besides findings. */
  public String console(String key, Object... arguments) {
    return format(console, key, arguments);
  }

  private String format(ResourceBundle bundle, String key, Object... arguments) {
    MessageFormat format =
        formats.computeIfAbsent(
            key, missing -> new MessageFormat(bundle.getString(missing), Locale.ROOT));
    // A MessageFormat is not made for many threads.
    return ((MessageFormat) format.clone()).format(arguments);
  }

  private static ResourceBundle bundle(String name, Language language) {
    return ResourceBundle.getBundle(
        "io.github.wxcard." + name,
        language.locale(),
        Messages.class.getClassLoader(),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }
}

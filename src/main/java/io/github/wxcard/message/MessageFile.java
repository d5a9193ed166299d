package io.github.wxcard.message;

import io.github.wxcard.model.Message;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The messages of a properties file in one language. Safe for use by many threads. */
final class MessageFile {
  private final String name;
  private final @Nullable ResourceBundle bundle;
  private final String setting;
  private final ThreadLocal<Map<String, Optional<MessageFormat>>> formats =
      ThreadLocal.withInitial(HashMap::new);

  private MessageFile(String name, @Nullable ResourceBundle bundle, String setting) {
    this.name = name;
    this.bundle = bundle;
    this.setting = setting;
  }

  /** A file of the project's own. */
  static MessageFile ofProject(String name, Language language) {
    return of("io.github.wxcard." + name, language, MessageFile.class.getClassLoader());
  }

  /**
   * The same messages, but where one stands under its key after this text too: that one, which says
   * what to do in other surroundings.
   */
  MessageFile preferring(String prefix) {
    return new MessageFile(name, bundle, prefix);
  }

  /** The file beside a class; without any message where there is none. */
  static MessageFile beside(Class<?> type, Language language) {
    String folder = type.getPackageName();
    String baseName = folder.isEmpty() ? "messages" : folder + ".messages";
    return of(baseName, language, type.getClassLoader());
  }

  private static MessageFile of(String baseName, Language language, ClassLoader loader) {
    String name = baseName.replace('.', '/') + ".properties";
    try {
      Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
      return new MessageFile(
          name, ResourceBundle.getBundle(baseName, language.locale(), loader, control), "");
    } catch (MissingResourceException e) {
      return new MessageFile(name, null, "");
    }
  }

  /** Where in a jar it is, without language. */
  String name() {
    return name;
  }

  Set<String> keys() {
    return bundle == null ? Set.of() : bundle.keySet();
  }

  /**
   * The message; nothing where the file has none of that key, one that cannot be read, or one that
   * takes something else, as a number where a text goes into it.
   */
  Optional<String> text(Message message) {
    Object[] arguments = message.arguments().toArray();
    for (int at = 0; at < arguments.length; at++) {
      if (arguments[at] instanceof Message inner) {
        arguments[at] = text(inner).orElse(inner.key());
      }
    }
    return text(message.key(), arguments);
  }

  /** The same of a key and what goes into its message. */
  Optional<String> text(String key, Object... arguments) {
    Map<String, Optional<MessageFormat>> known = formats.get();
    Optional<MessageFormat> format = known.get(key);
    if (format == null) {
      format = format(key);
      known.put(key, format);
    }
    try {
      return format.map(pattern -> pattern.format(arguments));
    } catch (IllegalArgumentException e) {
      // Whoever asked says so, as of a message that is missing.
      return Optional.empty();
    }
  }

  private Optional<MessageFormat> format(String key) {
    if (bundle == null || !bundle.containsKey(key)) {
      return Optional.empty();
    }
    String there = setting.concat(key);
    try {
      return Optional.of(
          new MessageFormat(
              bundle.getString(bundle.containsKey(there) ? there : key), Locale.ROOT));
    } catch (IllegalArgumentException e) {
      // What is no pattern is as good as missing; whoever asked says so.
      return Optional.empty();
    }
  }
}

package io.github.wxcard.message;

import java.util.Locale;
import java.util.Optional;

/** The languages that the project speaks. */
public enum Language {
  EN(Locale.ROOT, "en"),
  ZH_CN(Locale.SIMPLIFIED_CHINESE, "zh-CN");

  private final Locale locale;
  private final String tag;

  Language(Locale locale, String tag) {
    this.locale = locale;
    this.tag = tag;
  }

  /** The locale of its resources. */
  public Locale locale() {
    return locale;
  }

  /** The name in configuration and reports. */
  public String tag() {
    return tag;
  }

  /** The language of that tag, in any case, with dash or underscore. */
  public static Optional<Language> of(String tag) {
    for (Language language : values()) {
      if (language.tag.equalsIgnoreCase(tag.strip().replace('_', '-'))) {
        return Optional.of(language);
      }
    }
    // People leave out the country where there is only one.
    return tag.strip().equalsIgnoreCase("zh") ? Optional.of(ZH_CN) : Optional.empty();
  }

  /** The language for people who use that locale. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH_CN : EN;
  }
}

package io.github.wxcard.model;

import java.util.Locale;
import java.util.Optional;

/** The three documents that the source document describes. */
public enum DocumentKind {
  /** What a server hands to {@code wx.addCard}. */
  ADD_CARD,
  /** What {@code wx.addCard} answers. */
  ADD_CARD_RESULT,
  /** What a server hands to {@code wx.openCard}. */
  OPEN_CARD;

  /**
   * How many entries a list is known to take: 40 to add (header of the SDK), 5 to open (an answer
   * of the staff); -1 where nothing is known, of a result.
   */
  public int mostEntries() {
    return switch (this) {
      case ADD_CARD -> 40;
      case OPEN_CARD -> 5;
      case ADD_CARD_RESULT -> -1;
    };
  }

  /** The name in configuration, file names and schema files, such as {@code add-card}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that id. */
  public static Optional<DocumentKind> of(String id) {
    for (DocumentKind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind that a file name settles by its end, such as {@code spring.open-card.json}. */
  public static Optional<DocumentKind> ofFileName(String fileName) {
    for (DocumentKind kind : values()) {
      if (fileName.endsWith("." + kind.id() + ".json")) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

package io.github.wxcard.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The three documents that the source document describes. */
public enum DocumentKind {
  /** What a server hands to {@code wx.addCard}. */
  ADD_CARD("cardExt", 40, true),
  /** What {@code wx.addCard} answers. */
  ADD_CARD_RESULT("isSuccess", -1, false),
  /** What a server hands to {@code wx.openCard}. */
  OPEN_CARD("code", 5, false);

  /** Those whose entries have a {@code cardExt}. */
  public static final Set<DocumentKind> WITH_EXT = Set.of(ADD_CARD, ADD_CARD_RESULT);

  /** In the order in which members tell them: a result may have the members of all. */
  public static final List<DocumentKind> AS_TOLD = List.of(ADD_CARD_RESULT, ADD_CARD, OPEN_CARD);

  private final String tellingMember;
  private final int mostEntries;
  private final boolean signed;

  DocumentKind(String tellingMember, int mostEntries, boolean signed) {
    this.tellingMember = tellingMember;
    this.mostEntries = mostEntries;
    this.signed = signed;
  }

  /** The member that tells an entry of it from those of the other kinds. */
  public String tellingMember() {
    return tellingMember;
  }

  /**
   * How many entries a list is known to take: 40 to add (header of the SDK), 5 to open (an answer
   * of the staff); -1 where nothing is known, of a result.
   */
  public int mostEntries() {
    return mostEntries;
  }

  /**
   * Whether WeChat checks the signature of each entry, and with it the members of its {@code
   * cardExt}; a result only repeats what was sent.
   */
  public boolean isSigned() {
    return signed;
  }

  /**
   * Whether a call answered it: an {@code errMsg} stands beside the list, which may be empty, and
   * nothing is handed over.
   */
  public boolean isAnswer() {
    return this == ADD_CARD_RESULT;
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

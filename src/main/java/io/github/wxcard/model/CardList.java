package io.github.wxcard.model;

/**
 * Entries that stand together in a document, or one that stands alone.
 *
 * @param kind which of the documents they belong to
 * @param path which value they stand in; of one that stands alone, itself
 * @param form how they stand there
 * @param handedOver whether a client hands them to the call as they are; else it puts the call
 *     together from them, and only the card itself is judged, not what is around it
 * @param strings how many strings they stand in, one in the other
 */
public record CardList(DocumentKind kind, Path path, Form form, boolean handedOver, int strings) {

  /** How entries stand in a document. */
  public enum Form {
    /** The items of an array. */
    LIST,
    /** The values of an object, whose names are the card ids. */
    KEYED,
    /** An object with a card id and a {@code cardExt}. */
    ENTRY,
    /** An object with a card id and the members of a {@code cardExt} beside it. */
    FLAT,
    /** The object of a {@code cardExt}; the card id is configured. */
    EXT
  }

  /** Entries that stand in no string. */
  public CardList(DocumentKind kind, Path path, Form form, boolean handedOver) {
    this(kind, path, form, handedOver, 0);
  }

  /** The same entries, of another kind. */
  public CardList withKind(DocumentKind other) {
    return new CardList(other, path, form, handedOver, strings);
  }

  /** The same entries, from which a client puts the call together. */
  public CardList assembled() {
    return new CardList(kind, path, form, false, strings);
  }

  /** The path of an entry, by its position from 0. */
  public Path entry(int index) {
    return form == Form.LIST ? path.item(index) : path;
  }
}

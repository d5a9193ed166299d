package io.github.wxcard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a card list.
 *
 * @param list what it stands in
 * @param index its position there, from 0
 * @param value the entry as written
 * @param ext what its {@code cardExt} turned out to be
 * @param duplicates names that stand twice in one object, anywhere in the entry
 * @param secrets members whose name or value is that of a secret, anywhere in the entry; none
 *     inside the value of another
 */
public record Card(
    CardList list,
    int index,
    JsonValue value,
    CardExt ext,
    List<Duplicate> duplicates,
    List<SecretKey> secrets) {
  /** What begins the path of a member inside {@code cardExt}. */
  public static final String IN_EXT = "cardExt.";

  public Card {
    duplicates = List.copyOf(duplicates);
    secrets = List.copyOf(secrets);
  }

  /** The kind of the document that it belongs to. */
  public DocumentKind kind() {
    return list.kind();
  }

  /**
   * The entry's member of that name, also where it stands under another one that is used for it.
   */
  public @Nullable Member member(String name) {
    return MemberNames.in(value, name);
  }

  /** The member of that name of the object inside {@code cardExt}. */
  public @Nullable Member extMember(String name) {
    JsonValue object = ext.object();
    return object == null ? null : object.member(name);
  }

  /** The object inside {@code cardExt}, where WeChat checks its signature; null elsewhere. */
  public @Nullable JsonValue signedExt() {
    return kind().isSigned() ? ext.object() : null;
  }

  /** The entry's member of that name, where it is a string with at least one character. */
  public @Nullable JsonValue filled(String name) {
    return filled(member(name));
  }

  /** The {@code cardExt} member of that name, where it is a string with at least one character. */
  public @Nullable JsonValue extFilled(String name) {
    return filled(extMember(name));
  }

  /** The {@code cardExt} member of that name, where it is neither null nor an empty string. */
  public @Nullable JsonValue extGiven(String name) {
    Member member = extMember(name);
    return member == null || member.value().isNull() || member.value().isEmptyString()
        ? null
        : member.value();
  }

  /** The {@code cardExt} member of that name, where it is an empty string. */
  public @Nullable JsonValue extEmpty(String name) {
    Member member = extMember(name);
    return member != null && member.value().isEmptyString() ? member.value() : null;
  }

  /**
   * The member of a path, such as {@code cardId} or {@code cardExt.code}, where it is a string with
   * at least one character.
   */
  public @Nullable JsonValue filledAt(String path) {
    return path.startsWith(IN_EXT) ? extFilled(path.substring(IN_EXT.length())) : filled(path);
  }

  /** Whether the entry of a result says that its card was added. */
  public boolean isSuccess() {
    Member success = member("isSuccess");
    return success != null && success.value().type() == JsonValue.Type.TRUE;
  }

  private static @Nullable JsonValue filled(@Nullable Member member) {
    return member != null && member.value().isFilledString() ? member.value() : null;
  }
}

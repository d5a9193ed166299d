package io.github.wxcard.read;

import static io.github.wxcard.model.Card.IN_EXT;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Outline;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a quick look at its bytes shows it.
 *
 * <p>There is a glance only of an entry whose shape is surely right: strict JSON, no name twice, no
 * member that the schema lacks, none missing, each of its type. Values have no places: who needs
 * one asks for the whole {@link io.github.wxcard.model.Card}. Holds until the next look; for one
 * thread.
 */
public final class Glance {
  private final DocumentKind kind;
  private final Map<String, Slice> slices = new LinkedHashMap<>();
  private final Slice[] all;
  private final Slice cardId;
  private final Slice entryCode;
  private final Slice success;
  private final Slice code;
  private final Slice openid;
  private final Slice timestamp;
  private final Slice beginTimestamp;
  private final Slice nonce;
  private final Slice outer;
  private final Slice signature;
  private @Nullable String cardIdText;

  Glance(DocumentKind kind, Outline entry, Outline ext) {
    this.kind = kind;
    for (String name : entry.members().keySet()) {
      slices.put(name, new Slice());
    }
    for (String name : ext.members().keySet()) {
      slices.put(IN_EXT.concat(name), new Slice());
    }
    this.all = slices.values().toArray(new Slice[0]);
    this.cardId = member("cardId");
    this.entryCode = member("code");
    this.success = member("isSuccess");
    this.code = member(IN_EXT + "code");
    this.openid = member(IN_EXT + "openid");
    this.timestamp = member(IN_EXT + "timestamp");
    this.beginTimestamp = member(IN_EXT + "fixed_begintimestamp");
    this.nonce = member(IN_EXT + "nonce_str");
    this.outer = member(IN_EXT + "outer_str");
    this.signature = member(IN_EXT + "signature");
  }

  /** The kind of the document it stands in. */
  public DocumentKind kind() {
    return kind;
  }

  /**
   * The member of a path, such as {@code cardId} or {@code cardExt.nonce_str}; the same object
   * serves for all entries.
   */
  public Slice member(String path) {
    Slice slice = slices.get(path);
    if (slice == null) {
      slice = new Slice();
      slices.put(path, slice);
    }
    return slice;
  }

  public Slice cardId() {
    return cardId;
  }

  /** The text of {@code cardId}. */
  public String cardIdText() {
    String text = cardIdText;
    if (text == null) {
      text = cardId.text();
      cardIdText = text;
    }
    return text;
  }

  /** {@code code} of the entry itself, in results and {@code open-card}. */
  public Slice entryCode() {
    return entryCode;
  }

  /** {@code isSuccess} of a result. */
  public Slice success() {
    return success;
  }

  /** {@code code} inside {@code cardExt}. */
  public Slice code() {
    return code;
  }

  /** {@code openid} inside {@code cardExt}. */
  public Slice openid() {
    return openid;
  }

  /** {@code timestamp} inside {@code cardExt}. */
  public Slice timestamp() {
    return timestamp;
  }

  /** {@code fixed_begintimestamp} inside {@code cardExt}. */
  public Slice beginTimestamp() {
    return beginTimestamp;
  }

  /** {@code nonce_str} inside {@code cardExt}. */
  public Slice nonce() {
    return nonce;
  }

  /** {@code outer_str} inside {@code cardExt}. */
  public Slice outer() {
    return outer;
  }

  /** {@code signature} inside {@code cardExt}. */
  public Slice signature() {
    return signature;
  }

  /** Whether the value of any member is that text. */
  public boolean has(Slice text) {
    for (Slice slice : all) {
      if (slice.isFilled() && slice.length() == text.length() && slice.compareText(text) == 0) {
        return true;
      }
    }
    return false;
  }

  void clear() {
    cardIdText = null;
    for (Slice slice : all) {
      slice.clear();
    }
  }
}

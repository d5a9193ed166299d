package io.github.wxcard.list.scan;

import static io.github.wxcard.model.Card.IN_EXT;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.schema.Outline;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the scan of its bytes shows it.
 *
 * <p>Rules are asked only about an entry whose shape is surely right: strict JSON, no name twice,
 * no member that the schema lacks, none missing, each of its type. Values have no places: who needs
 * one asks for the whole {@link io.github.wxcard.model.Card}. Holds until the next entry is
 * scanned; for one thread.
 */
public final class ScannedEntry {
  private final DocumentKind kind;
  private final Map<String, ScannedValue> values = new LinkedHashMap<>();
  private final ScannedValue[] all;

  // Those that rules ask of each entry, without looking them up in the map each time.
  private final ScannedValue cardId;
  private final ScannedValue entryCode;
  private final ScannedValue success;
  private final ScannedValue code;
  private final ScannedValue openid;
  private final ScannedValue timestamp;
  private final ScannedValue beginTimestamp;
  private final ScannedValue nonce;
  private final ScannedValue outer;
  private final ScannedValue signature;
  private @Nullable String cardIdText;

  ScannedEntry(DocumentKind kind, Outline entry, Outline ext) {
    this.kind = kind;
    for (String name : entry.members().keySet()) {
      values.put(name, new ScannedValue());
    }
    for (String name : ext.members().keySet()) {
      values.put(IN_EXT.concat(name), new ScannedValue());
    }
    this.all = values.values().toArray(new ScannedValue[0]);
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
  public ScannedValue member(String path) {
    ScannedValue value = values.get(path);
    if (value == null) {
      value = new ScannedValue();
      values.put(path, value);
    }
    return value;
  }

  public ScannedValue cardId() {
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
  public ScannedValue entryCode() {
    return entryCode;
  }

  /** {@code isSuccess} of a result. */
  public ScannedValue success() {
    return success;
  }

  /** {@code code} inside {@code cardExt}. */
  public ScannedValue code() {
    return code;
  }

  /** {@code openid} inside {@code cardExt}. */
  public ScannedValue openid() {
    return openid;
  }

  /** {@code timestamp} inside {@code cardExt}. */
  public ScannedValue timestamp() {
    return timestamp;
  }

  /** {@code fixed_begintimestamp} inside {@code cardExt}. */
  public ScannedValue beginTimestamp() {
    return beginTimestamp;
  }

  /** {@code nonce_str} inside {@code cardExt}. */
  public ScannedValue nonce() {
    return nonce;
  }

  /** {@code outer_str} inside {@code cardExt}. */
  public ScannedValue outer() {
    return outer;
  }

  /** {@code signature} inside {@code cardExt}. */
  public ScannedValue signature() {
    return signature;
  }

  /** Whether the value of any member is that text. */
  public boolean has(ScannedValue text) {
    for (ScannedValue value : all) {
      if (value.isText(text)) {
        return true;
      }
    }
    return false;
  }

  void clear() {
    cardIdText = null;
    for (ScannedValue value : all) {
      value.clear();
    }
  }
}

package io.github.wxcard.list.scan;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.schema.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the scan shows of an entry. */
public final class ScannedEntries {
  private ScannedEntries() {}

  /** The scan of an entry whose shape is surely right. */
  public static ScannedEntry of(DocumentKind kind, String entry) {
    return scan(kind, entry).orElseThrow(() -> new IllegalArgumentException("unsure of " + entry));
  }

  /** The scan of an entry; nothing where its shape is not surely right. */
  public static Optional<ScannedEntry> scan(DocumentKind kind, String entry) {
    byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
    EntryScanner scanner = scanner(kind);
    boolean sure = scanner.scan(bytes, 0, bytes.length) == bytes.length;
    return sure ? Optional.of(scanner.scanned()) : Optional.empty();
  }

  /** What looks at entries of a kind. */
  static EntryScanner scanner(DocumentKind kind) {
    return new EntryScanner(kind, Schemas.entry(kind).outline(), Schemas.cardExt().outline());
  }
}

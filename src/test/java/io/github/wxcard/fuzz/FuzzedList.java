package io.github.wxcard.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.github.wxcard.MutatedCards;
import io.github.wxcard.model.DocumentKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A list that is nearly right: the fuzzer decides what its entries are, and where which bytes of
 * its own stand in it.
 *
 * <p>Its kind is what it is taken for, and null to have it recognised.
 */
final class FuzzedList {
  private final byte[] bytes;
  private final @Nullable DocumentKind kind;

  FuzzedList(byte[] bytes, @Nullable DocumentKind kind) {
    this.bytes = bytes;
    this.kind = kind;
  }

  byte[] bytes() {
    return bytes;
  }

  @Nullable DocumentKind kind() {
    return kind;
  }

  /** A list of at most so many entries. */
  static FuzzedList of(FuzzedDataProvider data, int mostEntries) {
    DocumentKind kind = data.pickValue(DocumentKind.values());
    DocumentKind configured = data.consumeBoolean() ? kind : null;
    int odd = data.consumeInt(0, 10);
    int entries = data.consumeInt(0, mostEntries);
    int splices = data.consumeInt(0, 3);
    byte[][] spliced = new byte[splices][];
    int[] places = new int[splices];
    for (int at = 0; at < splices; at++) {
      places[at] = data.consumeInt(0, 1 << 16);
      spliced[at] = data.consumeBytes(data.consumeInt(1, 24));
    }
    String list = new MutatedCards(new FuzzedRandom(data), odd).list(kind, entries);
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < splices; at++) {
      bytes = with(bytes, places[at], spliced[at]);
    }
    return new FuzzedList(bytes, configured);
  }

  /** Puts bytes somewhere, in the place of others or between them. */
  private static byte[] with(byte[] bytes, int place, byte[] spliced) {
    int at = place / 2 % (bytes.length + 1);
    int after = Math.min(bytes.length, place % 2 == 0 ? at : at + spliced.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + spliced.length);
    out.write(bytes, 0, at);
    out.write(spliced, 0, spliced.length);
    out.write(bytes, after, bytes.length - after);
    return out.toByteArray();
  }
}

package io.github.wxcard.list;

import io.github.wxcard.model.MemberNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Searches bytes for the names that each list and each entry has one of. */
public final class NameSearch {
  private static final int BUFFER = 1 << 16;
  private static final int LEAST_BUFFER = 1 << 10;

  /** What goes before an escaped letter in JSON: names may be written like that. */
  private static final byte[] ESCAPE = "\\u00".getBytes(StandardCharsets.US_ASCII);

  /** What all names begin with. */
  private static final byte[] CARD = "card".getBytes(StandardCharsets.US_ASCII);

  private NameSearch() {}

  /**
   * Whether a file could hold a list or an entry; no file without one of the names does.
   *
   * @param in its bytes, which are left open
   */
  public static boolean finds(InputStream in) throws IOException {
    // A short text is searched in less time than a large buffer takes to be cleared.
    int size = Math.max(LEAST_BUFFER, Math.min(BUFFER, in.available()));
    byte[] buffer = new byte[size];
    int kept = 0;
    int read = in.read(buffer, 0, size);
    while (read >= 0) {
      int length = kept + read;
      if (contains(buffer, length)) {
        return true;
      }
      kept = Math.min(length, MemberNames.LONGEST_TELLING - 1);
      System.arraycopy(buffer, length - kept, buffer, 0, kept);
      read = in.read(buffer, kept, size - kept);
    }
    return false;
  }

  private static boolean contains(byte[] bytes, int length) {
    for (int at = 0; at + CARD.length <= length; at++) {
      if (bytes[at] == 'c' ? isName(bytes, at, length) : isEscape(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(byte[] bytes, int at, int length) {
    if (bytes[at + 1] != 'a' || bytes[at + 2] != 'r' || bytes[at + 3] != 'd') {
      return false;
    }
    int most = Math.min(MemberNames.LONGEST_TELLING, length - at);
    return MemberNames.anyBegins(new String(bytes, at, most, StandardCharsets.ISO_8859_1));
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == ESCAPE[0]
        && bytes[at + 1] == ESCAPE[1]
        && bytes[at + 2] == ESCAPE[2]
        && bytes[at + 3] == ESCAPE[3];
  }
}

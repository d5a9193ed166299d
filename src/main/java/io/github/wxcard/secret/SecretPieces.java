package io.github.wxcard.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of secrets is searched for in texts: each in all its spellings, and in pieces. */
final class SecretPieces {
  /** A shorter text is a word, and stands in too many others to be hidden in them. */
  static final int SHORTEST_WITHIN = 8;

  /** So much of a secret in a row is never shown. */
  private static final int PIECE = 12;

  /** So many pieces are kept in any case, of a ticket some thousand. */
  private static final int ROOM = 1 << 20;

  /** Of all further secrets only each such piece is kept; a run of them still leaves no gap. */
  private static final int STEP = 8;

  private final Set<String> words = new HashSet<>();
  private final List<Windows> windows = new ArrayList<>();
  private int room = ROOM;

  SecretPieces(Set<String> secrets) {
    for (int size = SHORTEST_WITHIN; size <= PIECE; size++) {
      windows.add(new Windows(size));
    }
    for (String secret : secrets) {
      add(secret);
    }
  }

  void add(String secret) {
    Set<String> spellings = new LinkedHashSet<>();
    for (Decoded spelling : Decoded.asWritten(secret).spellings()) {
      spellings.add(spelling.text());
    }
    spellings.add(bytes(secret));
    for (String spelling : spellings) {
      if (spelling.length() < SHORTEST_WITHIN) {
        words.add(spelling);
      } else {
        addWithin(spelling);
        addBeginnings(spelling);
      }
    }
    if (room > 0) {
      addBase64(secret);
    }
  }

  void find(Decoded spelling, Ranges found) {
    if (words.contains(spelling.text())) {
      found.add(spelling.start(0), spelling.end(spelling.text().length() - 1));
    }
    for (Windows each : windows) {
      each.find(spelling, found);
    }
  }

  private void addWithin(String spelling) {
    int size = Math.min(spelling.length(), PIECE);
    boolean fits = spelling.length() <= room;
    room -= fits ? spelling.length() : 0;
    windows.get(size - SHORTEST_WITHIN).add(spelling, fits ? 1 : STEP);
  }

  /** Where a text was cut, what is left of it may be how a secret begins. */
  private void addBeginnings(String spelling) {
    for (int size = SHORTEST_WITHIN; size < Math.min(PIECE, spelling.length()); size++) {
      addWithin(spelling.substring(0, size) + Printable.CUT);
    }
  }

  /** The bytes of what is no ASCII, as the escapes of addresses give them. */
  private static String bytes(String secret) {
    return new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Base64 has three forms of a text, by how many bytes stand before it. */
  private void addBase64(String secret) {
    byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + utf8.length];
      System.arraycopy(utf8, 0, shifted, before, utf8.length);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String text = encoder.withoutPadding().encodeToString(shifted);
        // Characters that hold bits of a neighbour are none of its own.
        int from = (8 * before + 5) / 6;
        int to = 8 * shifted.length / 6;
        if (to - from >= SHORTEST_WITHIN) {
          addWithin(text.substring(from, to));
        }
      }
    }
  }
}

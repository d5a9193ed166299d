package io.github.wxcard.maven.cache;

import io.github.wxcard.fixture.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 digest over texts and files. Each part is followed by its length, so that no two lists
 * of parts look the same.
 */
final class Fingerprint {
  private final MessageDigest digest = DigestUtils.getSha256Digest();
  private final byte[] buffer = new byte[1 << 14];

  /** Adds a text; null is another one than the empty text. */
  Fingerprint add(@Nullable String text) {
    if (text == null) {
      return end(-1);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    return end(bytes.length);
  }

  /** Adds the bytes of a file, or of whatever else can be read to its end. */
  Fingerprint add(Source source) throws IOException {
    long length = 0;
    try (InputStream in = source.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        length += read;
      }
    }
    return end(length);
  }

  /** The digest in hex; the object is used up. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private Fingerprint end(long length) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    return this;
  }
}

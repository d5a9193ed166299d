package io.github.wxcard.json;

import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import java.io.IOException;

/**
 * A file that belongs to the configuration is not what it should be; the message says where and
 * how, and repeats nothing of the file, which may be one with a secret in it.
 */
public final class MalformedFileException extends IOException {
  public MalformedFileException(SourceRef ref, String message) {
    super(
        "line "
            + ref.region().start().line()
            + ", column "
            + ref.region().start().column()
            + ": "
            + message);
  }

  public MalformedFileException(SyntaxError error) {
    this(error.ref(), "not valid JSON: " + error.reason().key().replace('-', ' '));
  }
}

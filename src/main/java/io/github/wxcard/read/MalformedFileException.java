package io.github.wxcard.read;

import io.github.wxcard.model.Spot;
import io.github.wxcard.model.SyntaxError;
import java.io.IOException;

/**
 * A file that belongs to the configuration is not what it should be; the message says where and
 * how, and repeats nothing of the file, which may be one with a secret in it.
 */
public final class MalformedFileException extends IOException {
  MalformedFileException(Spot spot, String message) {
    super(
        "line "
            + spot.region().start().line()
            + ", column "
            + spot.region().start().column()
            + ": "
            + message);
  }

  MalformedFileException(SyntaxError error) {
    this(error.spot(), "not valid JSON: " + error.reason().key().replace('-', ' '));
  }
}

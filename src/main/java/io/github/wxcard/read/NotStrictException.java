package io.github.wxcard.read;

import java.io.IOException;

/** The parser would take it, strict JSON does not, or it is over a limit. */
final class NotStrictException extends IOException {
  NotStrictException(String message) {
    super(message);
  }
}

package io.github.wxcard.json;

import java.io.IOException;

/** The parser would take it, strict JSON does not, or it is over a limit. */
public final class NotStrictException extends IOException {
  public NotStrictException(String message) {
    super(message);
  }
}

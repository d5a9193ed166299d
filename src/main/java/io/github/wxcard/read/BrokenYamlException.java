package io.github.wxcard.read;

import io.github.wxcard.model.SyntaxError.Reason;
import java.io.IOException;

/** A text is no YAML from an offset on, or beyond the limits. */
final class BrokenYamlException extends IOException {
  private final Reason reason;
  private final int offset;

  BrokenYamlException(Reason reason, int offset) {
    super(reason.key());
    this.reason = reason;
    this.offset = offset;
  }

  Reason reason() {
    return reason;
  }

  /** Where, in UTF-16 units. */
  int offset() {
    return offset;
  }
}

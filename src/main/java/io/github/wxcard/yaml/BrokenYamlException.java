package io.github.wxcard.yaml;

import io.github.wxcard.model.SyntaxError.Reason;
import java.io.IOException;

/** A text is no YAML from an offset on, or beyond the limits. */
public final class BrokenYamlException extends IOException {
  private final Reason reason;
  private final int offset;

  BrokenYamlException(Reason reason, int offset) {
    super(reason.key());
    this.reason = reason;
    this.offset = offset;
  }

  public Reason reason() {
    return reason;
  }

  /** Where, in UTF-16 units. */
  public int offset() {
    return offset;
  }
}

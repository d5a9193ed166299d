package io.github.wxcard.engine.findings;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import java.util.List;

/**
 * What a finding counts for where memory is bounded: the bytes of its texts, and some for what is
 * around them. The same on every machine and for any number of threads, unlike what it really
 * takes, which is less.
 */
final class FindingSize {
  private static final int FINDING = 64;
  private static final int PART = 16;
  private static final int ITEM = 2;

  private FindingSize() {}

  /** The size of a finding, in bytes. */
  static long of(Finding finding) {
    long size = FINDING + of(finding.location()) + of(finding.message());
    for (Location related : finding.related()) {
      size += of(related);
    }
    for (var property : finding.properties().entrySet()) {
      size += PART + property.getKey().length() + of(property.getValue());
    }
    return size;
  }

  private static long of(Location location) {
    return PART + of(location.path());
  }

  private static long of(Object value) {
    if (value instanceof String text) {
      return FindingCodec.isWide(text) ? Character.BYTES * (long) text.length() : text.length();
    }
    if (value instanceof Message message) {
      return PART + of(message.arguments());
    }
    if (value instanceof List<?> values) {
      long size = 0;
      for (Object each : values) {
        size += ITEM + of(each);
      }
      return size;
    }
    return 0;
  }
}

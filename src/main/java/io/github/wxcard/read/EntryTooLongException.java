package io.github.wxcard.read;

import java.io.IOException;

/** More source without an entry's end than is held. */
final class EntryTooLongException extends IOException {
  EntryTooLongException() {
    super("more than " + Limits.ENTRY + " characters without an end of the entry");
  }
}

package io.github.wxcard.text;

import java.io.IOException;

/** More source without an entry's end than is held. */
public final class EntryTooLongException extends IOException {
  EntryTooLongException() {
    super("more than " + Limits.ENTRY + " characters without an end of the entry");
  }
}

package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.text.FileText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text that is JSON, or was meant to be something like it, one after the other.
 *
 * <p>A value that is no literal is a {@link JsonToken#VALUE_EMBEDDED_OBJECT}.
 */
public interface Tokens {
  /**
   * Goes on to the next token; null at the end.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException where strict tokens break off
   */
  @Nullable JsonToken next() throws IOException;

  /** The token gone to last. */
  JsonToken current();

  /** The decoded text of the current name or string; a number as written. */
  String text() throws IOException;

  /** Where the current token begins in its text, in UTF-16 units. */
  long offset();

  /** Where what was read ends in the text. */
  long end();

  /** The name of the member that is being read; null in an array and at the root. */
  @Nullable String name() throws IOException;

  /** Lets the file forget what stands before the current token. */
  default void markIn(FileText file) {
    file.mark(offset());
  }
}

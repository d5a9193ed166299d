package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tokens of what Jackson does not read: keeps what the last one was. */
public abstract class AbstractTokens implements Tokens {
  /** The decoded text of the token that is made. */
  protected String text = "";

  private JsonToken current;

  /**
   * Tokens that begin after another one.
   *
   * @param before {@link JsonToken#NOT_AVAILABLE} at the start of a text
   */
  protected AbstractTokens(JsonToken before) {
    this.current = before;
  }

  /** Makes the next token; null at the end. */
  protected abstract @Nullable JsonToken make() throws IOException;

  @Override
  public final @Nullable JsonToken next() throws IOException {
    JsonToken token = make();
    if (token != null) {
      current = token;
    }
    return token;
  }

  @Override
  public final JsonToken current() {
    return current;
  }

  @Override
  public final String text() {
    return text;
  }
}

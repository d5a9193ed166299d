package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.text.FileText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of JSON, as Jackson reads them. */
public record StrictTokens(JsonParser parser) implements Tokens {
  @Override
  public @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  @Override
  public JsonToken current() {
    return parser.currentToken();
  }

  @Override
  public String text() throws IOException {
    return parser.getText();
  }

  @Override
  public long offset() {
    return parser.currentTokenLocation().getCharOffset();
  }

  @Override
  public long end() {
    return parser.currentLocation().getCharOffset();
  }

  @Override
  public @Nullable String name() throws IOException {
    return parser.currentName();
  }

  @Override
  public void markIn(FileText file) {
    file.mark(parser.currentTokenLocation());
  }
}

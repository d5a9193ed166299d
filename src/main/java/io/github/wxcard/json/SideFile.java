package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A JSON file besides the fixtures, such as a catalog or a baseline, as it is read. */
public final class SideFile implements AutoCloseable {
  /** Reads the file from its tokens; whatever it throws of the syntax is told in our own words. */
  public interface Content {
    void read() throws IOException;
  }

  private final FileText text;
  private final JsonParser parser;
  private final ValueReader values;
  private String open = "";

  /** A file from its beginning. */
  public SideFile(InputStream in) throws IOException {
    this.text = new FileText(in);
    this.parser = Limits.FACTORY.createParser(text);
    this.values = new ValueReader(new StrictTokens(parser), text, SecretVisitor.IGNORE);
  }

  public JsonParser parser() {
    return parser;
  }

  public ValueReader values() {
    return values;
  }

  /** The beginning of the file. */
  public SourceRef start() {
    return SourceRef.of(text.region(0, 0), Path.ROOT);
  }

  /** Whether it begins with a byte order mark, which is no blank, although Jackson skips it. */
  public boolean hasByteOrderMark() throws IOException {
    return text.charAt(0) == '\ufeff';
  }

  /**
   * Lets the file forget what comes before the current token.
   *
   * @param brackets those of the containers around it, outermost first
   */
  public void mark(String brackets) {
    text.mark(parser.currentTokenLocation());
    open = brackets;
  }

  /**
   * Reads the file.
   *
   * @throws MalformedFileException where it breaks
   */
  public void read(Content content) throws IOException {
    SyntaxError error = breakOf(content);
    if (error != null) {
      throw new MalformedFileException(error);
    }
  }

  /** Reads the file to where it breaks; null where it does not. */
  public @Nullable SyntaxError breakOf(Content content) throws IOException {
    try {
      content.read();
      return null;
    } catch (JsonProcessingException
        | NotStrictException
        | InvalidUtf8Exception
        | EntryTooLongException e) {
      return SyntaxDiagnoser.breakOf(parser, text, open);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}

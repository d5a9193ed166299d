package io.github.wxcard.baseline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.MalformedFileException;
import io.github.wxcard.json.NotStrictException;
import io.github.wxcard.json.SecretVisitor;
import io.github.wxcard.json.StrictTokens;
import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.json.ValueReader;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads expected findings.
 *
 * <p>Shape: {@code [{"rule":…,"file":…,"path":…,"reason":…,"expires":"2026-12-31"}…]}, the last two
 * optional.
 */
public final class BaselineReader {
  private final FileText text;
  private final JsonParser parser;
  private final ValueReader values;

  /** The brackets around what was marked. */
  private String open = "";

  private BaselineReader(InputStream in) throws IOException {
    this.text = new FileText(in);
    this.parser = Limits.FACTORY.createParser(text);
    this.values = new ValueReader(new StrictTokens(parser), text, SecretVisitor.IGNORE);
  }

  /**
   * Reads them, each with the place of its entry.
   *
   * @param in the file's bytes; closed at the end
   * @throws MalformedFileException where they are no such array
   * @throws IOException where they cannot be read
   */
  public static Map<Expectation, SourceRef> read(InputStream in) throws IOException {
    try (in) {
      return new BaselineReader(in).file();
    }
  }

  private Map<Expectation, SourceRef> file() throws IOException {
    try {
      return entries();
    } catch (JsonProcessingException
        | NotStrictException
        | InvalidUtf8Exception
        | EntryTooLongException e) {
      throw new MalformedFileException(SyntaxDiagnoser.breakOf(parser, text, open));
    }
  }

  private Map<Expectation, SourceRef> entries() throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      SourceRef start = SourceRef.of(text.region(0, 0), Path.ROOT);
      throw new MalformedFileException(start, "an array of entries is expected");
    }
    Map<Expectation, SourceRef> found = new LinkedHashMap<>();
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      text.mark(parser.currentTokenLocation());
      open = "[";
      JsonValue entry = values.read(Path.ROOT.item(index), 1);
      found.put(expectation(entry), entry.ref().settled());
    }
    if (parser.nextToken() != null) {
      text.mark(parser.currentTokenLocation());
      SourceRef next = values.ref(Path.ROOT).settled();
      throw new MalformedFileException(next, "more text after the array of entries");
    }
    return found;
  }

  private static Expectation expectation(JsonValue entry) throws IOException {
    for (Member member : entry.members()) {
      if (!List.of("rule", "file", "path", "reason", "expires").contains(member.name())) {
        throw new MalformedFileException(
            member.key(), "not one of the members rule, file, path, reason, expires");
      }
    }
    return new Expectation(
        required(entry, "rule"),
        required(entry, "file"),
        required(entry, "path"),
        text(entry, "reason"),
        date(entry));
  }

  private static String required(JsonValue entry, String name) throws IOException {
    String text = text(entry, name);
    if (text == null) {
      throw new MalformedFileException(entry, "the entry has no " + name);
    }
    return text;
  }

  private static @Nullable String text(JsonValue entry, String name) throws IOException {
    Member member = entry.member(name);
    if (member == null) {
      return null;
    }
    if (!member.value().isString()) {
      throw new MalformedFileException(member.value(), name + " must be a string");
    }
    return member.value().text();
  }

  private static @Nullable LocalDate date(JsonValue entry) throws IOException {
    String text = text(entry, "expires");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      Member expires = Objects.requireNonNull(entry.member("expires"));
      throw new MalformedFileException(expires.value(), "expires is no date such as 2026-12-31");
    }
  }
}

package io.github.wxcard.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.Expectation;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Printable;
import io.github.wxcard.model.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads expected findings.
 *
 * <p>Shape: {@code [{"rule":…,"file":…,"path":…,"reason":…,"expires":"2026-12-31"}…]}, the last two
 * optional.
 */
public final class BaselineReader {
  /** The file is not what it should be; the message says where and how. */
  public static final class MalformedBaselineException extends IOException {
    MalformedBaselineException(Spot spot, String message) {
      super("line " + spot.region().start().line() + ": " + message);
    }
  }

  private BaselineReader() {}

  /** Reads them, each with the place of its entry. */
  public static Map<Expectation, Spot> read(InputStream in) throws IOException {
    SourceWindow window = new SourceWindow(in);
    Map<Expectation, Spot> found = new LinkedHashMap<>();
    try (JsonParser parser = DocumentReader.FACTORY.createParser(window)) {
      ValueReader values = new ValueReader(parser, window, DocumentVisitor.NOBODY);
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        Spot start = Spot.of(window.region(0, 0), Path.ROOT);
        throw new MalformedBaselineException(start, "an array of entries is expected");
      }
      for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
        window.mark(parser.currentTokenLocation());
        JsonValue entry = values.read(Path.ROOT.item(index), 1);
        found.put(expectation(entry), entry.spot().settled());
      }
      if (parser.nextToken() != null) {
        window.mark(parser.currentTokenLocation());
        Spot next = values.spot(Path.ROOT).settled();
        throw new MalformedBaselineException(next, "more text after the array of entries");
      }
      return found;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new IOException("line " + line + ": not valid JSON", e);
    } catch (NotStrictException | InvalidUtf8Exception e) {
      throw new IOException("not valid JSON: " + e.getMessage(), e);
    }
  }

  private static Expectation expectation(JsonValue entry) throws IOException {
    for (Member member : entry.members()) {
      if (!List.of("rule", "file", "path", "reason", "expires").contains(member.name())) {
        throw new MalformedBaselineException(
            member.key(),
            "\"" + Printable.of(member.name()) + "\" is none of rule, file, path, reason, expires");
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
      throw new MalformedBaselineException(entry, "the entry has no " + name);
    }
    return text;
  }

  private static @Nullable String text(JsonValue entry, String name) throws IOException {
    Member member = entry.member(name);
    if (member == null) {
      return null;
    }
    if (!member.value().isString()) {
      throw new MalformedBaselineException(member.value(), name + " must be a string");
    }
    return member.value().text();
  }

  private static @Nullable LocalDate date(JsonValue entry) throws IOException {
    String text = text(entry, "expires");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedBaselineException(
          entry,
          "expires: \"" + Printable.of(String.valueOf(text)) + "\" is no date such as 2026-12-31");
    }
  }
}

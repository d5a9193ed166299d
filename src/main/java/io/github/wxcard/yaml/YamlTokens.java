package io.github.wxcard.yaml;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.json.AbstractTokens;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Surrogates;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The tokens of the documents of a YAML file, one document after the other.
 *
 * <p>What an alias stands for is not known: nothing is expanded, so no file grows by being read.
 */
public final class YamlTokens extends AbstractTokens {
  /** Files are bounded before; versions other than 1.2 are read as that. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setCodePointLimit(Integer.MAX_VALUE)
          .setVersionFunction(version -> version)
          .build();

  private static final int LONGEST_NAME = 100;

  /** A collection that is open. */
  private static final class Open {
    private final boolean mapping;
    private boolean nameDue;
    private @Nullable String name;

    Open(boolean mapping) {
      this.mapping = mapping;
      this.nameDue = mapping;
    }
  }

  private final YamlText in;
  private final ParserImpl events;
  private final Deque<Open> open = new ArrayDeque<>();
  private int start;
  private int end;

  /** The parser counts code points: so many are before this offset in UTF-16 units. */
  private int points;

  private int offset;

  public YamlTokens(YamlText in) {
    super(JsonToken.NOT_AVAILABLE);
    this.in = in;
    this.events = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, in.source()));
  }

  /** How many documents there are, up to two; what breaks before the second begins is one. */
  public static int documents(YamlText in) {
    YamlTokens tokens = new YamlTokens(in);
    try {
      return !tokens.nextDocument() ? 0 : tokens.skipDocument() && tokens.nextDocument() ? 2 : 1;
    } catch (BrokenYamlException e) {
      return 1;
    }
  }

  private boolean skipDocument() throws BrokenYamlException {
    while (take().getEventId() != Event.ID.DocumentEnd) {
      // Nothing is kept of it.
    }
    return true;
  }

  /** Goes on to the next document; false after the last one. */
  public boolean nextDocument() throws BrokenYamlException {
    Event event = take();
    return (event.getEventId() == Event.ID.StreamStart ? take() : event).getEventId()
        == Event.ID.DocumentStart;
  }

  @Override
  protected @Nullable JsonToken make() throws BrokenYamlException {
    Event event = take();
    return isNameDue() ? name(event) : value(event);
  }

  @Override
  public long offset() {
    return start;
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public @Nullable String name() {
    Open inside = open.peek();
    return inside == null ? null : inside.name;
  }

  private boolean isNameDue() {
    Open inside = open.peek();
    return inside != null && inside.nameDue;
  }

  private JsonToken name(Event event) throws BrokenYamlException {
    if (event.getEventId() == Event.ID.MappingEnd) {
      return close(JsonToken.END_OBJECT);
    }
    if (event instanceof ScalarEvent scalar) {
      text = sound(scalar.getValue());
    } else {
      skipCollection(event);
      text = in.source().substring(start, Math.min(end, start + LONGEST_NAME));
    }
    in.add(start, end);
    Open inside = open.element();
    inside.name = text;
    inside.nameDue = false;
    return JsonToken.FIELD_NAME;
  }

  /** A name that is a collection itself is passed over to its end. */
  private void skipCollection(Event first) throws BrokenYamlException {
    int from = start;
    int depth = 0;
    for (Event event = first; ; event = take()) {
      depth += depth(event);
      if (depth == 0) {
        start = from;
        return;
      }
      limit(open.size() + depth);
    }
  }

  private static int depth(Event event) {
    return switch (event.getEventId()) {
      case MappingStart, SequenceStart -> 1;
      case MappingEnd, SequenceEnd -> -1;
      default -> 0;
    };
  }

  private @Nullable JsonToken value(Event event) throws BrokenYamlException {
    Open inside = open.peek();
    if (inside != null && event.getEventId() != Event.ID.SequenceEnd) {
      inside.nameDue = inside.mapping;
    }
    return switch (event.getEventId()) {
      case MappingStart -> open(true, JsonToken.START_OBJECT);
      case SequenceStart -> open(false, JsonToken.START_ARRAY);
      case SequenceEnd -> close(JsonToken.END_ARRAY);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      default -> null;
    };
  }

  private JsonToken open(boolean mapping, JsonToken token) throws BrokenYamlException {
    limit(open.size() + 1);
    open.push(new Open(mapping));
    text = "";
    return token;
  }

  private void limit(int depth) throws BrokenYamlException {
    if (depth > Limits.NESTING) {
      throw new BrokenYamlException(Reason.DEEP_YAML, start);
    }
  }

  private JsonToken close(JsonToken token) {
    open.pop();
    text = "";
    return token;
  }

  private JsonToken alias(AliasEvent alias) {
    text = "*" + alias.getAlias().getValue();
    in.add(start, end);
    return JsonToken.VALUE_EMBEDDED_OBJECT;
  }

  private JsonToken scalar(ScalarEvent event) throws BrokenYamlException {
    in.add(start, end);
    YamlScalar scalar = YamlScalar.of(event);
    text = sound(scalar.text());
    return scalar.token();
  }

  /** A text without half a surrogate pair, which escapes can make. */
  private String sound(String content) throws BrokenYamlException {
    if (!Surrogates.arePaired(content)) {
      throw new BrokenYamlException(Reason.BAD_YAML, start);
    }
    return content;
  }

  private Event take() throws BrokenYamlException {
    try {
      Event event = events.next();
      start = afterProperties(event.getStartMark().map(this::offset).orElse(end));
      end = Math.max(start, event.getEndMark().map(this::offset).orElse(end));
      if (event instanceof ScalarEvent) {
        end = beforeBlanks();
      }
      return event;
    } catch (MarkedYamlEngineException e) {
      throw new BrokenYamlException(
          Reason.BAD_YAML, e.getProblemMark().map(this::offset).orElse(end));
    } catch (YamlEngineException e) {
      throw new BrokenYamlException(Reason.BAD_YAML, end);
    }
  }

  /** The lines after a block count as a part of it. */
  private int beforeBlanks() {
    int last = end;
    while (last > start && in.charAt(last - 1L) <= ' ') {
      last--;
    }
    return last;
  }

  private int offset(Mark mark) {
    offset = in.source().offsetByCodePoints(offset, mark.getIndex() - points);
    points = mark.getIndex();
    return offset;
  }

  /** Where a value itself begins, after its tag and anchor. */
  private int afterProperties(int from) {
    int at = from;
    while (in.charAt(at) == '&' || in.charAt(at) == '!') {
      while (in.charAt(at) > ' ') {
        at++;
      }
      at = afterBlanks(at);
    }
    return at;
  }

  /** After blanks, ends of lines and comments. */
  private int afterBlanks(int from) {
    int at = from;
    while (true) {
      int next = in.charAt(at);
      if (next == '#') {
        while (in.charAt(at) != CharInput.END && in.charAt(at) != '\n' && in.charAt(at) != '\r') {
          at++;
        }
      } else if (next == CharInput.END || next > ' ') {
        return at;
      } else {
        at++;
      }
    }
  }
}

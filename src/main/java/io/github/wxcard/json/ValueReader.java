package io.github.wxcard.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.model.Duplicate;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.secret.SecretNames;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.PositionMap;
import io.github.wxcard.text.Surrogates;
import io.github.wxcard.text.Text;
import io.github.wxcard.text.TokenRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values with their places from a parser. */
public final class ValueReader {
  /** Objects of at most so many members are searched for repeated names one by one. */
  private static final int FEW = 16;

  /** A shorter number or name is hardly a secret, but may well stand elsewhere too. */
  private static final int LEAST = 8;

  private final Tokens tokens;
  private final PositionMap source;
  private final CharInput input;
  private final SecretVisitor visitor;
  private KeyNotes notes = new KeyNotes();
  private int secretDepth;

  /** Where the value of the secret begins that is being read, or was read last. */
  private @Nullable Position secretStart;

  /** The member whose value is being read; null where there is none around it. */
  private @Nullable SecretKey member;

  /** Reads from tokens, whose offsets are those of the text; tells the visitor of secrets. */
  public ValueReader(Tokens tokens, Text text, SecretVisitor visitor) {
    this(tokens, text, text, visitor);
  }

  private ValueReader(Tokens tokens, PositionMap source, CharInput input, SecretVisitor visitor) {
    this.tokens = tokens;
    this.source = source;
    this.input = input;
    this.visitor = visitor;
  }

  /** Reads a text of which nobody asks for places. */
  public static ValueReader withoutPlaces(JsonParser parser, SecretVisitor visitor) {
    Tokens tokens = new StrictTokens(parser);
    return new ValueReader(tokens, PositionMap.NOWHERE, offset -> CharInput.END, visitor);
  }

  /** Whether the value of a secret was being read, or just had been, when the reading broke off. */
  public boolean isInSecret() throws IOException {
    // Tokens may look at a value when it hands out the name before it.
    String name = tokens.name();
    return secretDepth > 0 || (name != null && SecretNames.contains(name));
  }

  /** The same of a break that is known: after a comma the value is over. */
  public boolean isInSecret(SyntaxError error) throws IOException {
    boolean over = secretDepth == 0 && error.reason() == SyntaxError.Reason.TRAILING_COMMA;
    return !over && isInSecret();
  }

  /**
   * Tells of a secret in or after which the reading broke off, from its beginning to a place after
   * the break; what may be said of that.
   */
  public SyntaxError tellBroken(SyntaxError error, Position end) {
    Position start = secretStart == null ? error.token() : secretStart;
    Position broken = error.ref().region().start();
    if (start.compareTo(broken) < 0) {
      visitor.secret("", new Region(start, broken));
    }
    visitor.secret("", new Region(broken, end));
    return error.hidden();
  }

  /** Whether all that is read now is the value of a secret. */
  public boolean isHidden() {
    return secretDepth > 0;
  }

  /** What was noted since the last call. */
  public KeyNotes takeNotes() {
    KeyNotes taken = notes;
    notes = new KeyNotes();
    return taken;
  }

  /**
   * Reads the value whose first token is the current one, to its end.
   *
   * @param levels how many levels of containers keep what is in them
   */
  public JsonValue read(Path path, int levels) throws IOException {
    SourceRef ref = ref(path);
    begin(ref);
    JsonValue value = value(path, ref, levels);
    if (secretDepth > 0) {
      tellSecret(value, ref);
    } else if (member != null && value.isString() && visitor.isTicket(value.text())) {
      notes.tickets().add(member);
    }
    return value;
  }

  /**
   * Notes where a value begins: should the reading break off in a secret, it is hidden from there.
   */
  public void begin(SourceRef ref) {
    if (secretDepth > 0 && secretStart == null) {
      secretStart = ref.region().start();
    }
  }

  /** Of what is no text and says little, the place alone is hidden, not all that equals it. */
  private void tellSecret(JsonValue value, SourceRef ref) throws IOException {
    switch (value.type()) {
      case TRUE, FALSE, NULL, UNKNOWN -> {}
      case NUMBER -> {
        boolean telling = value.text().length() >= LEAST;
        visitor.secret(telling ? value.text() : "", ref.region());
      }
      default -> visitor.secret(value.text(), ref.region());
    }
  }

  private JsonValue value(Path path, SourceRef ref, int levels) throws IOException {
    return switch (tokens.current()) {
      case START_OBJECT -> object(path, ref, levels);
      case START_ARRAY -> array(path, ref, levels);
      case VALUE_STRING -> JsonValue.scalar(JsonValue.Type.STRING, strictText(), ref);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          JsonValue.scalar(JsonValue.Type.NUMBER, number(), ref);
      case VALUE_TRUE -> JsonValue.scalar(JsonValue.Type.TRUE, "true", ref);
      case VALUE_FALSE -> JsonValue.scalar(JsonValue.Type.FALSE, "false", ref);
      case VALUE_EMBEDDED_OBJECT -> JsonValue.scalar(JsonValue.Type.UNKNOWN, "", ref);
      default -> JsonValue.scalar(JsonValue.Type.NULL, "null", ref);
    };
  }

  /** The name or string at the current token, held against what Jackson lets pass. */
  public String strictText() throws IOException {
    String text = tokens.text();
    if (!Surrogates.arePaired(text)) {
      throw new NotStrictException("lone surrogate");
    }
    return text;
  }

  /** The place of the current token. */
  public SourceRef ref(Path path) {
    return new TokenRef(source, tokens.offset(), path);
  }

  private String number() throws IOException {
    String text = tokens.text();
    if (text.length() > Limits.NUMBER) {
      throw new NotStrictException("a number of " + text.length() + " characters");
    }
    // A strict parser hands out the 1 of 1a before it meets the a.
    if (ScalarSyntax.continuesNumber(input.charAt(tokens.end()))) {
      throw new NotStrictException("a number that goes on");
    }
    return text;
  }

  private JsonValue array(Path path, SourceRef ref, int levels) throws IOException {
    boolean kept = levels > 0 && isExt(path.name());
    List<JsonValue> items = new ArrayList<>();
    for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
      JsonValue item = read(path.item(index), kept ? levels : 0);
      if (kept) {
        items.add(item);
      }
    }
    return JsonValue.array(items, ref);
  }

  private static boolean isExt(@Nullable String name) {
    return name != null && "cardExt".equals(MemberNames.meant(name));
  }

  private JsonValue object(Path path, SourceRef ref, int levels) throws IOException {
    List<Member> members = new ArrayList<>();
    Map<String, SourceRef> names = Map.of();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String name = strictText();
      String shown = secretDepth > 0 ? Gate.MASK : name;
      SourceRef key = ref(path.member(shown));
      if (members.size() == FEW) {
        names = new HashMap<>();
        for (Member member : members) {
          names.putIfAbsent(member.name(), member.key());
        }
      }
      SourceRef first =
          members.size() < FEW ? firstOf(members, name) : names.putIfAbsent(name, key);
      if (first != null) {
        notes.duplicates().add(new Duplicate(shown, key, first));
      }
      if (secretDepth > 0) {
        visitor.secret(name.length() >= LEAST ? name : "", key.region());
      } else if (SecretNames.contains(name)) {
        notes.secrets().add(new SecretKey(name, key));
      }
      SecretKey outer = enterMember(name, key);
      tokens.next();
      members.add(new Member(name, key, read(key.path(), levels - 1)));
      leaveMember(name, outer);
    }
    return JsonValue.object(levels > 0 ? members : List.of(), ref);
  }

  /** What follows, the way to it included, is the value of that member; the one around it. */
  public @Nullable SecretKey enterMember(String name, SourceRef key) {
    SecretKey outer = member;
    member = new SecretKey(name, key);
    secretStart = secretDepth == 0 ? null : secretStart;
    secretDepth += SecretNames.contains(name) ? 1 : 0;
    return outer;
  }

  /** The value of a member of that name was read to its end. */
  public void leaveMember(String name, @Nullable SecretKey outer) {
    member = outer;
    secretDepth -= SecretNames.contains(name) ? 1 : 0;
  }

  private static @Nullable SourceRef firstOf(List<Member> members, String name) {
    for (Member member : members) {
      if (member.name().equals(name)) {
        return member.key();
      }
    }
    return null;
  }
}

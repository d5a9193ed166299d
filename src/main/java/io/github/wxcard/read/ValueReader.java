package io.github.wxcard.read;

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
import io.github.wxcard.model.SourceText;
import io.github.wxcard.model.Spot;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.secret.SecretNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values with their places from a parser. */
final class ValueReader {
  /** Objects of at most so many members are searched for repeated names one by one. */
  private static final int FEW = 16;

  /** A shorter number or name is hardly a secret, but may well stand elsewhere too. */
  private static final int LEAST = 8;

  private final Tokens tokens;
  private final SourceText source;
  private final CharInput input;
  private final SecretVisitor visitor;
  private Noted noted = new Noted();
  private int secretDepth;

  /** Where the value of the secret begins that is being read, or was read last. */
  private @Nullable Position secretStart;

  /** The member whose value is being read; null where there is none around it. */
  private @Nullable SecretKey member;

  /** Reads from tokens, whose offsets are those of the text; tells the visitor of secrets. */
  ValueReader(Tokens tokens, Text text, SecretVisitor visitor) {
    this(tokens, text, text, visitor);
  }

  private ValueReader(Tokens tokens, SourceText source, CharInput input, SecretVisitor visitor) {
    this.tokens = tokens;
    this.source = source;
    this.input = input;
    this.visitor = visitor;
  }

  /** Reads a text of which nobody asks for places. */
  static ValueReader withoutPlaces(JsonParser parser, SecretVisitor visitor) {
    Tokens tokens = new StrictTokens(parser);
    return new ValueReader(tokens, SourceText.NOWHERE, offset -> CharInput.END, visitor);
  }

  /** Whether the value of a secret was being read, or just had been, when the reading broke off. */
  boolean isInSecret() throws IOException {
    // Tokens may look at a value when it hands out the name before it.
    String name = tokens.name();
    return secretDepth > 0 || (name != null && SecretNames.contains(name));
  }

  /** The same of a break that is known: after a comma the value is over. */
  boolean isInSecret(SyntaxError error) throws IOException {
    boolean over = secretDepth == 0 && error.reason() == SyntaxError.Reason.TRAILING_COMMA;
    return !over && isInSecret();
  }

  /**
   * Tells of a secret in or after which the reading broke off, from its beginning to a place after
   * the break; what may be said of that.
   */
  SyntaxError tellBroken(SyntaxError error, Position end) {
    Position start = secretStart == null ? error.token() : secretStart;
    Position broken = error.spot().region().start();
    if (start.compareTo(broken) < 0) {
      visitor.secret("", new Region(start, broken));
    }
    visitor.secret("", new Region(broken, end));
    return error.hidden();
  }

  /** Whether all that is read now is the value of a secret. */
  boolean isHidden() {
    return secretDepth > 0;
  }

  /** What was noted since the last call. */
  Noted takeNoted() {
    Noted taken = noted;
    noted = new Noted();
    return taken;
  }

  /**
   * Reads the value whose first token is the current one, to its end.
   *
   * @param levels how many levels of containers keep what is in them
   */
  JsonValue read(Path path, int levels) throws IOException {
    Spot spot = spot(path);
    if (secretDepth > 0 && secretStart == null) {
      secretStart = spot.region().start();
    }
    JsonValue value = value(path, spot, levels);
    if (secretDepth > 0) {
      tellSecret(value, spot);
    } else if (member != null && value.isString() && visitor.isTicket(value.text())) {
      noted.tickets().add(member);
    }
    return value;
  }

  /** Of what is no text and says little, the place alone is hidden, not all that equals it. */
  private void tellSecret(JsonValue value, Spot spot) throws IOException {
    switch (value.type()) {
      case TRUE, FALSE, NULL, UNKNOWN -> {}
      case NUMBER -> {
        boolean telling = value.text().length() >= LEAST;
        visitor.secret(telling ? value.text() : "", spot.region());
      }
      default -> visitor.secret(value.text(), spot.region());
    }
  }

  private JsonValue value(Path path, Spot spot, int levels) throws IOException {
    return switch (tokens.current()) {
      case START_OBJECT -> object(path, spot, levels);
      case START_ARRAY -> array(path, spot, levels);
      case VALUE_STRING -> JsonValue.scalar(JsonValue.Type.STRING, strictText(), spot);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          JsonValue.scalar(JsonValue.Type.NUMBER, number(), spot);
      case VALUE_TRUE -> JsonValue.scalar(JsonValue.Type.TRUE, "true", spot);
      case VALUE_FALSE -> JsonValue.scalar(JsonValue.Type.FALSE, "false", spot);
      case VALUE_EMBEDDED_OBJECT -> JsonValue.scalar(JsonValue.Type.UNKNOWN, "", spot);
      default -> JsonValue.scalar(JsonValue.Type.NULL, "null", spot);
    };
  }

  /** The name or string at the current token, held against what Jackson lets pass. */
  String strictText() throws IOException {
    String text = tokens.text();
    if (!Surrogates.arePaired(text)) {
      throw new NotStrictException("lone surrogate");
    }
    return text;
  }

  /** The place of the current token. */
  Spot spot(Path path) {
    return new TokenSpot(source, tokens.offset(), path);
  }

  private String number() throws IOException {
    String text = tokens.text();
    if (text.length() > Limits.NUMBER) {
      throw new NotStrictException("a number of " + text.length() + " characters");
    }
    // A strict parser hands out the 1 of 1a before it meets the a.
    if (Grammar.continuesNumber(input.charAt(tokens.end()))) {
      throw new NotStrictException("a number that goes on");
    }
    return text;
  }

  private JsonValue array(Path path, Spot spot, int levels) throws IOException {
    boolean kept = levels > 0 && isExt(path.name());
    List<JsonValue> items = new ArrayList<>();
    for (int index = 0; tokens.next() != JsonToken.END_ARRAY; index++) {
      JsonValue item = read(path.item(index), kept ? levels : 0);
      if (kept) {
        items.add(item);
      }
    }
    return JsonValue.array(items, spot);
  }

  private static boolean isExt(@Nullable String name) {
    return name != null && "cardExt".equals(MemberNames.meant(name));
  }

  private JsonValue object(Path path, Spot spot, int levels) throws IOException {
    List<Member> members = new ArrayList<>();
    Map<String, Spot> names = Map.of();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String name = strictText();
      String shown = secretDepth > 0 ? Gate.MASK : name;
      Spot key = spot(path.member(shown));
      if (members.size() == FEW) {
        names = new HashMap<>();
        for (Member member : members) {
          names.putIfAbsent(member.name(), member.key());
        }
      }
      Spot first = members.size() < FEW ? firstOf(members, name) : names.putIfAbsent(name, key);
      if (first != null) {
        noted.duplicates().add(new Duplicate(shown, key, first));
      }
      if (secretDepth > 0) {
        visitor.secret(name.length() >= LEAST ? name : "", key.region());
      } else if (SecretNames.contains(name)) {
        noted.secrets().add(new SecretKey(name, key));
      }
      SecretKey outer = enterMember(name, key);
      tokens.next();
      members.add(new Member(name, key, read(key.path(), levels - 1)));
      leaveMember(name, outer);
    }
    return JsonValue.object(levels > 0 ? members : List.of(), spot);
  }

  /** What follows, the way to it included, is the value of that member; the one around it. */
  @Nullable SecretKey enterMember(String name, Spot key) {
    SecretKey outer = member;
    member = new SecretKey(name, key);
    secretStart = secretDepth == 0 ? null : secretStart;
    secretDepth += SecretNames.contains(name) ? 1 : 0;
    return outer;
  }

  /** The value of a member of that name was read to its end. */
  void leaveMember(String name, @Nullable SecretKey outer) {
    member = outer;
    secretDepth -= SecretNames.contains(name) ? 1 : 0;
  }

  private static @Nullable Spot firstOf(List<Member> members, String name) {
    for (Member member : members) {
      if (member.name().equals(name)) {
        return member.key();
      }
    }
    return null;
  }
}

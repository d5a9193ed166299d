package io.github.wxcard.sign;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Target;
import io.github.wxcard.rule.Timestamp;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Repairs of which there is only one that makes sense: an unserialized {@code cardExt} is
 * serialized, one serialized twice is so once less, one escaped for a page or a link or pasted with
 * its quotes is so no longer, a timestamp in milliseconds or in a string becomes a number of
 * seconds, a name that differs in case and underscores only becomes the right one. {@link
 * FixableFindings} knows the findings that are gone then.
 */
final class SafeFixes implements DocumentVisitor {
  private final SourceEdit edit;
  private final EntryErrors errors;
  private final Target target;

  private SafeFixes(SourceEdit edit, EntryErrors errors, Target target) {
    this.edit = edit;
    this.errors = errors;
    this.target = target;
  }

  /** The text of a fixture with what can be repaired, but in entries with these errors. */
  static String of(Fixture fixture, String text, EntryErrors errors) {
    String before;
    String after = text;
    // A repair may bring to light what can be repaired next: first the string, then the names.
    do {
      before = after;
      after = pass(fixture, before, errors);
    } while (!after.equals(before));
    return after;
  }

  private static String pass(Fixture fixture, String text, EntryErrors errors) {
    SourceEdit edit = new SourceEdit(text);
    CardSigner.read(
        fixture.withSource(Source.of(text)),
        new SafeFixes(edit, errors, fixture.reading().target()));
    return edit.result();
  }

  @Override
  public void card(Card card) {
    boolean leftAlone = !errors.on(card).isEmpty();
    if (!card.kind().isSigned() || !card.duplicates().isEmpty() || leftAlone) {
      return;
    }
    if (card.ext() instanceof CardExt.Unserialized raw
        && raw.value().type() == JsonValue.Type.OBJECT) {
      serialize(card, raw.value());
      return;
    }
    if (card.ext() instanceof CardExt.Escaped escaped) {
      decode(escaped);
      return;
    }
    JsonValue ext = card.ext().object();
    if (ext == null || Unsigned.of(new ExtEdit(edit, card, ext)) != null) {
      return;
    }
    if (card.ext() instanceof CardExt.DoubleSerialized twice) {
      String inner = twice.value().text().strip();
      edit.replace(twice.value().region(), edit.quote(twice.value().region()).written(inner));
      return;
    }
    Timestamp.MEMBERS.forEach(name -> toSeconds(ext.member(name)));
    Misnamed.in(ext, Schemas.cardExt())
        .forEach(
            (name, member) -> {
              if (ext.member(name) == null) {
                rename(name, member);
              }
            });
  }

  @Override
  public void end(Document document) {}

  private void toSeconds(@Nullable Member member) {
    if (member == null) {
      return;
    }
    Timestamp timestamp = Timestamp.of(member.value());
    OptionalLong seconds = timestamp.seconds();
    if (seconds.isEmpty() || member.value().text().startsWith("0")) {
      return;
    }
    // What comes out older than any card were no milliseconds, but digits of a calendar, say.
    boolean milliseconds =
        timestamp.form() == Timestamp.Form.MILLISECONDS
            && seconds.getAsLong() >= Timestamp.EARLIEST;
    Region region = member.value().region();
    String repaired = Long.toString(seconds.getAsLong());
    boolean stays = target == Target.WEB && member.value().isString();
    boolean digits = timestamp.form() == Timestamp.Form.SECONDS && member.value().isString();
    if (stays && milliseconds) {
      edit.replace(region, edit.quote(region).written(repaired));
    } else if (!stays && (milliseconds || digits)) {
      edit.replace(region, repaired);
    }
  }

  private void rename(String name, Member member) {
    if (MemberNames.areAlike(member.name(), name)) {
      String quote = edit.quote(member.key().region()).source();
      edit.replace(member.key().region(), quote + name + quote);
    }
  }

  /** Puts JSON that was escaped besides into the string as it is. */
  private void decode(CardExt.Escaped escaped) {
    WrittenQuote quote = edit.quote(escaped.value().region());
    boolean oneLine = escaped.json().chars().noneMatch(Character::isISOControl);
    if (quote.isJson() && oneLine) {
      String string = '"' + WrittenQuote.escaped(escaped.json()) + '"';
      edit.replace(escaped.value().region(), quote.written(string));
    }
  }

  /** Puts the object, without its blanks, into a string. */
  private void serialize(Card card, JsonValue object) {
    Member ext = card.member("cardExt");
    WrittenQuote quote = ext == null ? null : edit.quote(ext.key().region());
    if (quote == null || !quote.isJson()) {
      return;
    }
    CharSequence source = edit.from(object.region());
    DeepText text = new DeepText(source, quote.depth());
    String content = content(source, text, quote.written("\\"));
    edit.replace(object.region(), text.at(), quote.source() + content + quote.source());
  }

  /** An object as the content of a string, with this for each backslash of its escapes. */
  private static String content(CharSequence source, DeepText text, String backslash) {
    StringBuilder content = new StringBuilder();
    int depth = 0;
    boolean inString = false;
    boolean escaped = false;
    do {
      int start = text.at();
      int character = text.next();
      if (!inString) {
        depth += character == '{' || character == '[' ? 1 : 0;
        depth -= character == '}' || character == ']' ? 1 : 0;
      }
      if (character == '"' || character == '\\') {
        content.append(backslash);
      }
      if (inString || " \t\r\n".indexOf(character) < 0) {
        content.append(source, start, text.at());
      }
      inString ^= character == '"' && !escaped;
      escaped = inString && character == '\\' && !escaped;
    } while (depth > 0 && text.at() < source.length());
    return content.toString();
  }
}

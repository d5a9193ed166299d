package io.github.wxcard.list.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.wxcard.model.CardList;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.ResultMessage;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.text.ReplayableInput;
import io.github.wxcard.text.TextDelta;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scan of the whole of a short list, which takes it where no entry needs more than that.
 *
 * <p>Most fixtures are like that, and to load a parser would be half of what they cost in a build.
 * Whatever is not surely right is left to the parser.
 */
public final class ShortList {
  /** A longer list is worth a parser. */
  private static final int MOST_BYTES = 1 << 15;

  private static final int LEAST_BYTES = 1 << 11;

  private static final String LIST = "\"cardList\"";
  private static final String MESSAGE = "\"errMsg\"";

  private final byte[] bytes;
  private final int length;
  private final boolean handedOver;
  private final BatchVisitor visitor;
  private final Position origin;
  private final List<Member> members = new ArrayList<>();
  private @Nullable DocumentKind kind;
  private @Nullable EntryBatch batch;
  private int entries;
  private boolean sawErrMsg;
  private boolean anySuccess;
  private int at;

  private ShortList(
      byte[] bytes, int length, Reading reading, Position origin, BatchVisitor visitor) {
    this.bytes = bytes;
    this.length = length;
    this.handedOver = reading.handover() != Handover.ASSEMBLED;
    this.kind = reading.kind();
    this.visitor = visitor;
    this.origin = origin;
  }

  /**
   * Takes a whole fixture.
   *
   * @param reading how it is read: as JSON, with a list anywhere
   * @param origin where it begins
   * @param visitor gives a batch, which is told the end only where the fixture is taken
   * @return null where it is not; then the stream has all its bytes again
   */
  public static @Nullable Document take(
      ReplayableInput in, Reading reading, Position origin, BatchVisitor visitor)
      throws IOException {
    // One more than there are, so that the end is met.
    byte[] bytes = new byte[Math.max(LEAST_BYTES, Math.min(MOST_BYTES - 1, in.available()) + 1)];
    int length = in.fill(bytes, 0);
    Document whole =
        in.hasEnded() ? new ShortList(bytes, length, reading, origin, visitor).document() : null;
    if (whole == null) {
      in.takeBack(ByteBuffer.wrap(bytes, 0, length));
    }
    return whole;
  }

  private @Nullable Document document() {
    at = EntryScanner.afterBlanks(bytes, 0, length);
    SourceRef root = ref(at, at + 1, Path.ROOT);
    boolean bare = isNext("[");
    if (bare && kind == null) {
      kind = DocumentKind.ADD_CARD;
    }
    if (!(bare ? list() : object()) || at < length || batch == null) {
      return null;
    }
    batch.end(entries);
    JsonValue value = bare ? JsonValue.array(root) : JsonValue.object(members, root);
    Member message = value.member("errMsg");
    List<ResultMessage> results =
        message != null && kind != null && kind.isAnswer()
            ? List.of(new ResultMessage(message.value(), anySuccess))
            : List.of();
    return new Document(
        kind,
        /* bare= */ true,
        /* merchantCoupons= */ false,
        value,
        /* firstEntry= */ null,
        /* errors= */ List.of(),
        /* complete= */ true,
        results,
        /* emptyLists= */ List.of(),
        /* duplicates= */ List.of(),
        /* templates= */ 0,
        /* mixed= */ false,
        /* reached= */ null,
        /* tickets= */ List.of());
  }

  private boolean object() {
    if (!passes("{")) {
      return false;
    }
    do {
      if (!member()) {
        return false;
      }
    } while (passes(","));
    return passes("}");
  }

  /** Goes over a member that did not come before. */
  private boolean member() {
    int key = at;
    if (batch == null && passes(LIST)) {
      Path path = Path.ROOT.member("cardList");
      SourceRef name = ref(key, key + LIST.length(), path);
      boolean begins = passes(":");
      members.add(new Member("cardList", name, JsonValue.array(ref(at, at + 1, path))));
      return begins && list();
    }
    if (!sawErrMsg && passes(MESSAGE) && passes(":")) {
      sawErrMsg = true;
      Path path = Path.ROOT.member("errMsg");
      SourceRef name = ref(key, key + MESSAGE.length(), path);
      int start = at;
      String text = text();
      SourceRef place = ref(start, start + text.length() + 2, path);
      members.add(new Member("errMsg", name, JsonValue.scalar(JsonValue.Type.STRING, text, place)));
      return !text.isEmpty();
    }
    return false;
  }

  /** Goes over a string of ASCII without escapes; empty where none stands here. */
  private String text() {
    int start = at + 1;
    int end = start;
    while (end < length && bytes[end] >= ' ' && bytes[end] != '"' && bytes[end] != '\\') {
      end++;
    }
    boolean opens = isNext("\"");
    at = end;
    return opens && passes("\"") ? new String(bytes, start, end - start, US_ASCII) : "";
  }

  /** Goes over the list where each of its entries suffices. */
  private boolean list() {
    if (!passes("[")) {
      return false;
    }
    DocumentKind likely = kind == null ? likelyKind() : kind;
    kind = likely;
    Path path = members.isEmpty() ? Path.ROOT : Path.ROOT.member("cardList");
    EntryBatch begun = visitor.batch(new CardList(likely, path, Form.LIST, handedOver));
    batch = begun;
    begun.begin(0);
    EntryScanner scanner = begun.scanner();
    ScannedEntry scanned = scanner.scanned();
    do {
      at = scanner.scan(bytes, at, length);
      // The first entry too many is always read.
      boolean sure = at >= 0 && entries != likely.mostEntries();
      if (!sure || !begun.suffices(scanned, entries)) {
        return false;
      }
      anySuccess |= scanned.success().isTrue();
      entries++;
      at = EntryScanner.afterBlanks(bytes, at, length);
    } while (passes(","));
    return passes("]");
  }

  /**
   * What the list is, as it seems; its first entry tells. Where it is something else, no entry is
   * surely right: each kind requires the member that tells it, and knows none that tells another
   * one first.
   */
  private DocumentKind likelyKind() {
    if (sawErrMsg) {
      return DocumentKind.ADD_CARD_RESULT;
    }
    for (DocumentKind told : DocumentKind.AS_TOLD) {
      if (contains("\"".concat(told.tellingMember()).concat("\""))) {
        return told;
      }
    }
    return DocumentKind.ADD_CARD;
  }

  /** Whether the entry that begins here has such a piece. */
  private boolean contains(String piece) {
    int end = EntryBounds.end(bytes, at, length);
    for (int start = at; start < end; start++) {
      if (stands(piece, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNext(String token) {
    return stands(token, at);
  }

  private boolean stands(String ascii, int start) {
    boolean same = ascii.length() <= length - start;
    for (int next = 0; same && next < ascii.length(); next++) {
      same = bytes[start + next] == ascii.charAt(next);
    }
    return same;
  }

  /** Goes over a token and the blanks after it, where it stands here. */
  private boolean passes(String token) {
    boolean next = isNext(token);
    at = next ? EntryScanner.afterBlanks(bytes, at + token.length(), length) : at;
    return next;
  }

  /** A token of ASCII. */
  private SourceRef ref(int start, int end, Path path) {
    Position from = TextDelta.over(bytes, 0, start).from(origin);
    Position to = Position.of(from.line(), (long) from.column() + end - start);
    return SourceRef.of(new Region(from, to), path);
  }
}

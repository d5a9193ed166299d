package io.github.wxcard.list;

import io.github.wxcard.json.KeyNotes;
import io.github.wxcard.list.entry.ParsedEntry;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Duplicate;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.ResultMessage;
import io.github.wxcard.model.SecretKey;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.ValuePath.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a document while its texts are searched, and who is told of what is found. */
final class Search {
  private final Reading reading;
  private final DocumentVisitor visitor;
  private final List<SyntaxError> errors = new ArrayList<>();
  private final List<Duplicate> duplicates = new ArrayList<>();
  private final List<SecretKey> tickets = new ArrayList<>();
  private final List<ResultMessage> results = new ArrayList<>();
  private final List<SourceRef> emptyLists = new ArrayList<>();
  private @Nullable DocumentKind kind;
  private @Nullable JsonValue firstEntry;
  private @Nullable Path reached;
  private boolean arrived;
  private boolean merchantCoupons;
  private boolean answer;
  private int lists;
  private int templates;

  Search(Reading reading, DocumentVisitor visitor) {
    this.reading = reading;
    this.visitor = visitor;
    this.kind = reading.kind();
    this.arrived = reading.at().isAny();
  }

  Reading reading() {
    return reading;
  }

  DocumentVisitor visitor() {
    return visitor;
  }

  /** How many lists and single entries were found. */
  int lists() {
    return lists;
  }

  /** Where a value is from the configured place; notes how far that place led. */
  Relation relation(Path path) {
    Relation relation = reading.at().relation(path);
    arrived |= relation == Relation.AT;
    if (relation == Relation.TOWARDS && (reached == null || isLonger(path, reached))) {
      reached = path;
    }
    return relation;
  }

  private static boolean isLonger(Path one, Path other) {
    Path shorter = other;
    for (Path longer = one; longer.parent() != null; longer = longer.parent()) {
      if (shorter.parent() == null) {
        return true;
      }
      shorter = shorter.parent();
    }
    return false;
  }

  /** Sets whether what seems to be nothing but a list is an answer nevertheless. */
  void setAnswer(boolean is) {
    answer = is;
  }

  /** Whether what is nothing but a list is handed to the call as it is. */
  boolean isHandedOver(boolean bare) {
    return reading.handover() == Handover.AS_IS
        || (reading.handover() == Handover.AUTO && !answer && (bare || reading.kind() != null));
  }

  /** A list was found, or an entry outside of any. */
  void found(CardList list) {
    lists++;
    kind = kind == null ? list.kind() : kind;
  }

  /** The first entry of a list of no kind. */
  void unknownEntry(JsonValue entry) {
    firstEntry = firstEntry == null ? entry.settled() : firstEntry;
  }

  /** Whether there is a list of no kind. */
  boolean hasUnknownEntry() {
    return firstEntry != null;
  }

  void merchantCoupons() {
    merchantCoupons = true;
  }

  void broken(SyntaxError error) {
    errors.add(error);
  }

  /** Whether a text breaks there. */
  boolean isBreak(Position start) {
    return errors.stream().anyMatch(error -> error.ref().region().start().equals(start));
  }

  /** Adds names that come twice outside the entries. */
  void addDuplicates(List<Duplicate> more) {
    more.forEach(duplicate -> duplicates.add(duplicate.settled()));
  }

  /** Adds members outside the entries whose value is a ticket. */
  void addTickets(List<SecretKey> more) {
    more.forEach(ticket -> tickets.add(ticket.settled()));
  }

  void emptyList(SourceRef bracket) {
    emptyLists.add(bracket.settled());
  }

  void result(JsonValue errMsg, boolean anySuccess) {
    results.add(new ResultMessage(errMsg, anySuccess));
  }

  /**
   * Tells of an entry: of one card, or of one for each {@code cardExt} in it.
   *
   * @return whether it says that its card was added
   */
  boolean card(CardList list, int index, ParsedEntry entry) {
    if (entry.isTemplate()) {
      templates++;
      return false;
    }
    if (!entry.isOneCard()) {
      several(list, index, entry);
      return false;
    }
    Card card = entry.cardIn(list, index);
    visitor.card(card);
    return card.isSuccess();
  }

  private void several(CardList list, int index, ParsedEntry entry) {
    JsonValue exts = ((CardExt.Unserialized) entry.ext()).value();
    for (int at = 0; at < exts.items().size(); at++) {
      JsonValue item = exts.items().get(at);
      JsonValue object = item.type() == JsonValue.Type.OBJECT ? item : null;
      CardExt ext = object == null ? new CardExt.Absent() : new CardExt.Members(object);
      if (at > 0) {
        // What is around them is said of the first one.
        visitor.card(
            new ParsedEntry(entry.value(), ext, new KeyNotes()).card(list.assembled(), index));
        continue;
      }
      CardExt first = list.handedOver() ? new CardExt.Unserialized(exts, object) : ext;
      visitor.card(new ParsedEntry(entry.value(), first, entry.notes()).card(list, index));
    }
  }

  /** What is to be said of the document as a whole. */
  Document document(@Nullable JsonValue root, boolean bare, boolean complete, boolean misnamed) {
    return new Document(
        misnamed ? null : kind,
        bare,
        merchantCoupons,
        root,
        lists == 0 ? firstEntry : null,
        errors,
        complete && errors.isEmpty(),
        results,
        emptyLists,
        // In a list that is none of ours nothing is checked.
        merchantCoupons ? List.of() : duplicates,
        templates,
        reading.mixed(),
        arrived ? null : reached == null ? Path.ROOT : reached,
        tickets);
  }

  /** The kind, as far as it is known. */
  @Nullable DocumentKind kind() {
    return kind;
  }
}

package io.github.wxcard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole fixture, without its entries, as far as it could be read.
 *
 * @param kind that of its first list; null where there is none that could be recognised
 * @param bare whether its root is nothing but what is handed to the call: a list, or an object with
 *     {@code cardList} and without foreign members
 * @param merchantCoupons whether it is a list of WeChat Pay merchant coupons, which is none of ours
 * @param root its root value, with its members but without what is in them; null where there is
 *     none
 * @param firstEntry the first entry of a list of no kind, for naming what was seen; else null
 * @param errors where its texts break: the file, and strings in it with lists that break off
 * @param complete whether it could be read to its end
 * @param results the {@code errMsg} of each result in it
 * @param emptyLists the brackets of lists without an entry
 * @param duplicates names that stand twice in one object outside the entries
 * @param templates how many entries have a placeholder where a value belongs, and were not judged
 * @param mixed whether it may hold no list at all
 * @param reached how far the configured path led; null where it led to its end, or there is none
 * @param tickets members outside the entries whose value is a ticket of the run
 */
public record Document(
    @Nullable DocumentKind kind,
    boolean bare,
    boolean merchantCoupons,
    @Nullable JsonValue root,
    @Nullable JsonValue firstEntry,
    List<SyntaxError> errors,
    boolean complete,
    List<ResultMessage> results,
    List<SourceRef> emptyLists,
    List<Duplicate> duplicates,
    int templates,
    boolean mixed,
    @Nullable Path reached,
    List<SecretKey> tickets) {
  public Document {
    errors = List.copyOf(errors);
    results = List.copyOf(results);
    emptyLists = List.copyOf(emptyLists);
    duplicates = List.copyOf(duplicates);
    tickets = List.copyOf(tickets);
  }

  /** Where it breaks first; null where it does not. */
  public @Nullable SyntaxError error() {
    return errors.isEmpty() ? null : errors.get(0);
  }
}

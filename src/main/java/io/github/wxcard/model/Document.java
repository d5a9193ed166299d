package io.github.wxcard.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole fixture, without its entries, as far as it could be read.
 *
 * @param kind what it was taken for; null where it could not be recognised
 * @param merchantCoupons whether it is a list of WeChat Pay merchant coupons, which is none of ours
 * @param root its root value, with its members but without the entries; null where there is none
 * @param firstEntry the first entry of a list of no kind, for naming what was seen; else null
 * @param complete whether it could be read to its end
 * @param error why not
 * @param anySuccess whether an entry has {@code isSuccess: true}
 * @param duplicates names that stand twice in one object outside the entries
 * @param tickets members outside the entries whose value is a ticket of the run
 */
public record Document(
    @Nullable DocumentKind kind,
    boolean merchantCoupons,
    @Nullable JsonValue root,
    @Nullable JsonValue firstEntry,
    boolean complete,
    @Nullable SyntaxError error,
    boolean anySuccess,
    List<Duplicate> duplicates,
    List<SecretKey> tickets) {
  public Document {
    duplicates = List.copyOf(duplicates);
    tickets = List.copyOf(tickets);
  }
}

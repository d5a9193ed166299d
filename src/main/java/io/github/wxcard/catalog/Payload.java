package io.github.wxcard.catalog;

import io.github.wxcard.catalog.CatalogCard.Validity;
import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.SourceRef;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a payload says of its card, in members that {@code card/create} and {@code card/get} share.
 *
 * <p>Members that are null, and values of other types, say nothing.
 */
final class Payload {
  /** What is read of a payload, level by level; of the card itself every member. */
  static final List<Set<String>> MEMBERS =
      List.of(
          Set.of("card", "card_id"),
          Set.of(),
          Set.of("base_info"),
          Set.of(
              "id",
              "use_custom_code",
              "get_custom_code_mode",
              "bind_openid",
              "date_info",
              "status",
              "sku",
              "get_limit"),
          Set.of("type", "end_timestamp", "quantity"));

  /** Digits that a {@code long} surely holds. */
  private static final int MOST_DIGITS = 18;

  private static final String DEPOSIT = "GET_CUSTOM_CODE_MODE_DEPOSIT";

  private final JsonValue payload;
  private final JsonValue baseInfo;

  private Payload(JsonValue payload, JsonValue baseInfo) {
    this.payload = payload;
    this.baseInfo = baseInfo;
  }

  /** A value as a payload; null where it is none. */
  static @Nullable Payload of(JsonValue value) {
    JsonValue card = member(value, "card");
    JsonValue baseInfo = card == null ? null : baseInfo(card);
    return baseInfo == null ? null : new Payload(value, baseInfo);
  }

  /** Where what it says of the card stands. */
  SourceRef place() {
    return baseInfo.ref();
  }

  /** The id of the card; null without one. */
  @Nullable JsonValue id() {
    JsonValue id = member(baseInfo, "id");
    if (id == null || !id.isFilledString()) {
      id = member(payload, "card_id");
    }
    return id == null || !id.isFilledString() ? null : id;
  }

  /** What it says of the card, which has this id. */
  CatalogCard card(String id) {
    JsonValue mode = member(baseInfo, "get_custom_code_mode");
    JsonValue dates = member(baseInfo, "date_info");
    return new CatalogCard(
        id,
        truth(member(baseInfo, "use_custom_code")),
        deposited(mode),
        truth(member(baseInfo, "bind_openid")),
        dates == null ? null : validity(member(dates, "type")),
        limits(dates));
  }

  private ClaimLimits limits(@Nullable JsonValue dates) {
    JsonValue status = member(baseInfo, "status");
    JsonValue sku = member(baseInfo, "sku");
    return new ClaimLimits(
            status != null && status.isFilledString() ? status.text() : null,
            sku != null && isZero(member(sku, "quantity")),
            isZero(member(baseInfo, "get_limit")),
            dates == null ? 0 : seconds(member(dates, "end_timestamp")))
        .shared();
  }

  /** The object under the lower-cased {@code card_type}; where that is missing, the only one. */
  private static @Nullable JsonValue baseInfo(JsonValue card) {
    JsonValue type = member(card, "card_type");
    if (type != null && type.isString()) {
      JsonValue ofType = member(card, type.text().toLowerCase(Locale.ROOT));
      return ofType == null ? null : object(member(ofType, "base_info"));
    }
    for (Member member : card.members()) {
      JsonValue baseInfo = object(member(member.value(), "base_info"));
      if (baseInfo != null) {
        return baseInfo;
      }
    }
    return null;
  }

  private static boolean isZero(@Nullable JsonValue value) {
    return value != null && value.type() == JsonValue.Type.NUMBER && value.text().equals("0");
  }

  /** A time in seconds; 0 where it is none. */
  private static long seconds(@Nullable JsonValue value) {
    if (value == null || value.type() != JsonValue.Type.NUMBER) {
      return 0;
    }
    String text = value.text();
    return Ascii.isDigits(text) && text.length() <= MOST_DIGITS ? Long.parseLong(text) : 0;
  }

  private static @Nullable Boolean deposited(@Nullable JsonValue mode) {
    if (mode == null || !mode.isFilledString()) {
      return null;
    }
    return mode.text().equals(DEPOSIT);
  }

  private static @Nullable Boolean truth(@Nullable JsonValue value) {
    if (value == null) {
      return null;
    }
    return switch (value.type()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> null;
    };
  }

  private static @Nullable Validity validity(@Nullable JsonValue type) {
    if (type == null) {
      return null;
    }
    return switch (type.text()) {
      case "2", "DATE_TYPE_FIX_TERM" -> Validity.DATE_TYPE_FIX_TERM;
      case "1", "DATE_TYPE_FIX_TIME_RANGE" -> Validity.DATE_TYPE_FIX_TIME_RANGE;
      case "DATE_TYPE_PERMANENT" -> Validity.DATE_TYPE_PERMANENT;
      default -> null;
    };
  }

  private static @Nullable JsonValue member(JsonValue object, String name) {
    Member member = object.member(name);
    return member == null ? null : member.value();
  }

  private static @Nullable JsonValue object(@Nullable JsonValue value) {
    return value != null && value.type() == JsonValue.Type.OBJECT ? value : null;
  }
}

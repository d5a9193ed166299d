package io.github.wxcard.list;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.MemberNames;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a document from the members before and in its first entry. */
final class KindRecognizer {
  private KindRecognizer() {}

  /** The kind of a list that is a member of an object, or null where nothing tells it. */
  static @Nullable DocumentKind ofList(JsonValue firstEntry, boolean errMsgBefore) {
    if (errMsgBefore) {
      return DocumentKind.ADD_CARD_RESULT;
    }
    for (DocumentKind kind : DocumentKind.AS_TOLD) {
      if (MemberNames.in(firstEntry, kind.tellingMember()) != null) {
        return kind;
      }
    }
    return null;
  }

  /**
   * Whether an entry is a WeChat Pay merchant coupon, which goes through the same call.
   *
   * <p>Its {@code cardId} is a number, the stock id, and its {@code cardExt} has {@code
   * out_request_no} and {@code send_coupon_merchant}, but neither timestamp nor signature.
   */
  static boolean isMerchantCoupon(JsonValue entry, CardExt ext) {
    JsonValue object = ext.object();
    if (object == null
        || object.member("timestamp") != null
        || object.member("signature") != null) {
      return false;
    }
    int signs = object.member("out_request_no") != null ? 1 : 0;
    signs += object.member("send_coupon_merchant") != null ? 1 : 0;
    signs += isNumeric(entry.member("cardId")) ? 1 : 0;
    return signs >= 2;
  }

  private static boolean isNumeric(@Nullable Member cardId) {
    return cardId != null && Ascii.isDigits(cardId.value().text());
  }
}

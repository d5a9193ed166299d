package io.github.wxcard.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat's own payload says of a card; null where it says nothing.
 *
 * <p>Source: {@code base_info} of the body of {@code card/create} and of the answer of {@code
 * card/get}.
 *
 * @param id the card's id
 * @param customCode {@code use_custom_code}: whether {@code code} is the merchant's to give
 * @param deposited whether {@code get_custom_code_mode} says that codes were deposited beforehand
 * @param bindOpenid {@code bind_openid}: whether the card goes to the given openid only
 * @param validity {@code date_info.type}
 * @param limits whether it can be claimed
 */
public record CatalogCard(
    String id,
    @Nullable Boolean customCode,
    @Nullable Boolean deposited,
    @Nullable Boolean bindOpenid,
    @Nullable Validity validity,
    ClaimLimits limits) {

  /** A card of which nothing keeps it from being claimed. */
  public CatalogCard(
      String id,
      @Nullable Boolean customCode,
      @Nullable Boolean deposited,
      @Nullable Boolean bindOpenid,
      @Nullable Validity validity) {
    this(id, customCode, deposited, bindOpenid, validity, ClaimLimits.NONE);
  }

  /** How long a card is valid, with the legacy numbers of {@code date_info.type}. */
  public enum Validity {
    /** So many days from when it was received; the legacy number is 2. */
    DATE_TYPE_FIX_TERM,
    /** From a date to a date; the legacy number is 1. */
    DATE_TYPE_FIX_TIME_RANGE,
    /** For ever. */
    DATE_TYPE_PERMANENT
  }

  /** Whether {@code code} must not be sent. */
  public boolean refusesCode() {
    return Boolean.FALSE.equals(customCode) || Boolean.TRUE.equals(deposited);
  }

  /** Whether {@code code} must be sent. */
  public boolean demandsCode() {
    return Boolean.TRUE.equals(customCode) && !Boolean.TRUE.equals(deposited);
  }

  /** Whether {@code openid} must be sent. */
  public boolean demandsOpenid() {
    return Boolean.TRUE.equals(bindOpenid);
  }

  /** Whether {@code openid} must not be sent. */
  public boolean refusesOpenid() {
    return Boolean.FALSE.equals(bindOpenid);
  }

  /** The fields of which another payload of the same card says otherwise. */
  public List<String> contradictions(CatalogCard other) {
    List<String> fields = new ArrayList<>();
    note(fields, "use_custom_code", customCode, other.customCode);
    note(fields, "get_custom_code_mode", deposited, other.deposited);
    note(fields, "bind_openid", bindOpenid, other.bindOpenid);
    note(fields, "date_info.type", validity, other.validity);
    return fields;
  }

  /** What two payloads say together. */
  public CatalogCard with(CatalogCard other) {
    return new CatalogCard(
        id,
        customCode != null ? customCode : other.customCode,
        deposited != null ? deposited : other.deposited,
        bindOpenid != null ? bindOpenid : other.bindOpenid,
        validity != null ? validity : other.validity,
        limits.or(other.limits));
  }

  private static void note(
      List<String> fields, String field, @Nullable Object one, @Nullable Object other) {
    if (one != null && other != null && !one.equals(other)) {
      fields.add(field);
    }
  }
}

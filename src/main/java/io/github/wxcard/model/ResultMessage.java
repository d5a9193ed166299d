package io.github.wxcard.model;

/**
 * The {@code errMsg} of a result.
 *
 * @param errMsg its value
 * @param anySuccess whether an entry beside it has {@code isSuccess: true}
 */
public record ResultMessage(JsonValue errMsg, boolean anySuccess) {}

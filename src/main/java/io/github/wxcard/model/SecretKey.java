package io.github.wxcard.model;

/**
 * A member whose name says that its value is a secret.
 *
 * @param name the name, decoded
 * @param key its key
 */
public record SecretKey(String name, Spot key) {}

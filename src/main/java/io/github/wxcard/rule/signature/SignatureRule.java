package io.github.wxcard.rule.signature;

import io.github.wxcard.rule.CardRule;

/**
 * A rule that is given a {@link SignatureContext}, with the tickets in it. Sealed, so that no jar
 * of a project can bring one.
 */
public sealed interface SignatureRule extends CardRule permits MalformedSignature, WrongSignature {}

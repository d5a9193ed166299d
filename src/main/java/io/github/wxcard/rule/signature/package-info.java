/** Rules about the signature of a card: whether it is well formed, verified and right. */
@NullMarked
package io.github.wxcard.rule.signature;

import org.jspecify.annotations.NullMarked;

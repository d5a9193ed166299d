/** Rules about the reading: whether it is a card list at all, and of the right shape. */
@NullMarked
package io.github.wxcard.rule.reading;

import org.jspecify.annotations.NullMarked;

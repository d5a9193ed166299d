/** From the tokens of an entry to a card. */
@NullMarked
package io.github.wxcard.list.entry;

import org.jspecify.annotations.NullMarked;

/** Reads an entry from its tokens, its {@code cardExt} too, and makes it a card. */
@NullMarked
package io.github.wxcard.list.entry;

import org.jspecify.annotations.NullMarked;

/** Bytes to cards: strict, streaming, every value with its place. */
@NullMarked
package io.github.wxcard.read;

import org.jspecify.annotations.NullMarked;

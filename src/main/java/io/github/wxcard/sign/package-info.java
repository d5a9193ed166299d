/** Right signatures for fixtures, by edits that change nothing else. */
@NullMarked
package io.github.wxcard.sign;

import org.jspecify.annotations.NullMarked;

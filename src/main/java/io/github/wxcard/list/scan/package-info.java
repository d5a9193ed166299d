/** Accepts entries on their bytes alone, in blocks, on threads; reads those that need more. */
@NullMarked
package io.github.wxcard.list.scan;

import org.jspecify.annotations.NullMarked;

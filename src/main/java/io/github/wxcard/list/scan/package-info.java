/** The scan: takes entries by their bytes alone, in blocks, on threads; reads what needs more. */
@NullMarked
package io.github.wxcard.list.scan;

import org.jspecify.annotations.NullMarked;

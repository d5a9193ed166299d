/** Texts of an archive judged one by one, wherever each of them is: rows in, rows out. */
@NullMarked
package io.github.wxcard.archive;

import org.jspecify.annotations.NullMarked;

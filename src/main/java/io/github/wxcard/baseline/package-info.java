/** Expected findings, from their file. */
@NullMarked
package io.github.wxcard.baseline;

import org.jspecify.annotations.NullMarked;

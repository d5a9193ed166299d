/** The card signature: canonical string, digest, comparison. Pure functions. */
@NullMarked
package io.github.wxcard.signature;

import org.jspecify.annotations.NullMarked;

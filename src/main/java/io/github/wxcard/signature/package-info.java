/**
 * The card signature: canonical string, digest, comparison, and which mistakes a right one shows.
 */
@NullMarked
package io.github.wxcard.signature;

import org.jspecify.annotations.NullMarked;

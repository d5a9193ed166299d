/** Strict JSON with places: tokens, values, and where and why a text breaks. */
@NullMarked
package io.github.wxcard.json;

import org.jspecify.annotations.NullMarked;

/** Rules about the values of one card: ids, codes, nonces, timestamps, secrets. */
@NullMarked
package io.github.wxcard.rule.values;

import org.jspecify.annotations.NullMarked;

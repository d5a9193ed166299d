/** Rules of the section Values of one card. */
@NullMarked
package io.github.wxcard.rule.values;

import org.jspecify.annotations.NullMarked;

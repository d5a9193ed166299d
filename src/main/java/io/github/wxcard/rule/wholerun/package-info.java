/** Rules about what two entries of a run may not share. */
@NullMarked
package io.github.wxcard.rule.wholerun;

import org.jspecify.annotations.NullMarked;

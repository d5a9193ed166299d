/** Rules of the section Across the whole run. */
@NullMarked
package io.github.wxcard.rule.wholerun;

import org.jspecify.annotations.NullMarked;

/** Which rules there are, built in and of one's own, and the level of each. */
@NullMarked
package io.github.wxcard.ruleset;

import org.jspecify.annotations.NullMarked;

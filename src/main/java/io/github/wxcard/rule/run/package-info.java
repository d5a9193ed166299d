/** Rules about the run itself. */
@NullMarked
package io.github.wxcard.rule.run;

import org.jspecify.annotations.NullMarked;

/** The rules, each in the folder of what it flags; here, what a rule is and what it is given. */
@NullMarked
package io.github.wxcard.rule;

import org.jspecify.annotations.NullMarked;

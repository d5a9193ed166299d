/** What a rule is, its metadata, and the list of all built-in rules. */
@NullMarked
package io.github.wxcard.rule;

import org.jspecify.annotations.NullMarked;

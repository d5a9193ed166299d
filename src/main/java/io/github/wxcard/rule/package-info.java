/** What a rule is, and its metadata. */
@NullMarked
package io.github.wxcard.rule;

import org.jspecify.annotations.NullMarked;

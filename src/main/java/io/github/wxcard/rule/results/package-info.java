/** Rules of the section Results and openCard. */
@NullMarked
package io.github.wxcard.rule.results;

import org.jspecify.annotations.NullMarked;

/** Rules about what a call answered, and about what is handed to {@code wx.openCard}. */
@NullMarked
package io.github.wxcard.rule.results;

import org.jspecify.annotations.NullMarked;

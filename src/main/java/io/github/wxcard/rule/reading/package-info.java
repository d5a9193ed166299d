/** Rules of the section Reading: is it a card list at all? */
@NullMarked
package io.github.wxcard.rule.reading;

import org.jspecify.annotations.NullMarked;

/** Rules that hold entries against the catalog of the cards that exist. */
@NullMarked
package io.github.wxcard.rule.catalog;

import org.jspecify.annotations.NullMarked;

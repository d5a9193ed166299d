/** Rules of the section Against the catalog. */
@NullMarked
package io.github.wxcard.rule.catalog;

import org.jspecify.annotations.NullMarked;

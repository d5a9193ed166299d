/** Rules about the run itself: files, the catalog, expected findings, rules that break off. */
@NullMarked
package io.github.wxcard.rule.run;

import org.jspecify.annotations.NullMarked;

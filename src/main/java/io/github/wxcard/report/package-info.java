/** What all reports share: the outcome of a run, its sums and its names. Reads nothing. */
@NullMarked
package io.github.wxcard.report;

import org.jspecify.annotations.NullMarked;

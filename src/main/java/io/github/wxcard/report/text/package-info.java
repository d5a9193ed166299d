/** Findings on a terminal: frames, traces, diffs, annotations. */
@NullMarked
package io.github.wxcard.report.text;

import org.jspecify.annotations.NullMarked;

/** The report that people read in a browser. */
@NullMarked
package io.github.wxcard.report.html;

import org.jspecify.annotations.NullMarked;

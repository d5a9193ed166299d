/** A report as text: console, SARIF. Pure. */
@NullMarked
package io.github.wxcard.report;

import org.jspecify.annotations.NullMarked;

/** SARIF 2.1.0. */
@NullMarked
package io.github.wxcard.report.sarif;

import org.jspecify.annotations.NullMarked;

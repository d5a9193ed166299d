/**
 * A report as text: console, files of six formats, pages of rules. Writes to streams it is given;
 * reads nothing but the sources of frames, once more.
 */
@NullMarked
package io.github.wxcard.report;

import org.jspecify.annotations.NullMarked;

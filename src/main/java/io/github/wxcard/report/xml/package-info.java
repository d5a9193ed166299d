/** XML: JUnit and Checkstyle. */
@NullMarked
package io.github.wxcard.report.xml;

import org.jspecify.annotations.NullMarked;

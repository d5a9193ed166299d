/** What a goal reads: fixture sets, selected files, tickets, levels of rules. */
@NullMarked
package io.github.wxcard.maven.input;

import org.jspecify.annotations.NullMarked;

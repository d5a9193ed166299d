/** Fixtures and rules in, a report out. Knows nothing of Maven. */
@NullMarked
package io.github.wxcard.engine;

import org.jspecify.annotations.NullMarked;

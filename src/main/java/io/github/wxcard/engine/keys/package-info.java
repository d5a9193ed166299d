/** What may stand only once in a run: the keys of entries, and which of them come again. */
@NullMarked
package io.github.wxcard.engine.keys;

import org.jspecify.annotations.NullMarked;

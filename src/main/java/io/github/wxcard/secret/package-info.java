/** What must never be shown, and the one gate that all text passes on its way out. */
@NullMarked
package io.github.wxcard.secret;

import org.jspecify.annotations.NullMarked;

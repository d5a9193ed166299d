/** What is said, in the language of the run. */
@NullMarked
package io.github.wxcard.message;

import org.jspecify.annotations.NullMarked;

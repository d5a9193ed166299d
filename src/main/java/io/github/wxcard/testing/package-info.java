/** The test kit: card lists that tests meet, and the code that signs, held against the rules. */
@NullMarked
package io.github.wxcard.testing;

import org.jspecify.annotations.NullMarked;

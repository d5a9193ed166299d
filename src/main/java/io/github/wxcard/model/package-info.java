/** What the project talks about: cards, places, findings. No I/O. */
@NullMarked
package io.github.wxcard.model;

import org.jspecify.annotations.NullMarked;

/** Finds the card lists of a document wherever they are, and recognises their kind and form. */
@NullMarked
package io.github.wxcard.list;

import org.jspecify.annotations.NullMarked;

package io.github.wxcard.read;

import io.github.wxcard.model.SourceText;

/**
 * Characters by their offset, each with its place in the file.
 *
 * <p>A document is a stack of texts: text 0 is the file, and what stands in a string of one text is
 * the next one, which asks the text around it where its characters are.
 */
interface Text extends CharInput, SourceText {}

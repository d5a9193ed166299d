/**
 * Characters and their one mapping to lines and columns: files, the content of strings, texts
 * within texts.
 */
@NullMarked
package io.github.wxcard.text;

import org.jspecify.annotations.NullMarked;

/** Object literals as scripts write them: bare names, other quotes, comments, commas at the end. */
@NullMarked
package io.github.wxcard.script;

import org.jspecify.annotations.NullMarked;

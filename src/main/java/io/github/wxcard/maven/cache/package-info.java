/** What makes an unchanged run need no check. */
@NullMarked
package io.github.wxcard.maven.cache;

import org.jspecify.annotations.NullMarked;

/** What a goal shows and writes: console, progress, report files, repaired fixtures. */
@NullMarked
package io.github.wxcard.maven.output;

import org.jspecify.annotations.NullMarked;

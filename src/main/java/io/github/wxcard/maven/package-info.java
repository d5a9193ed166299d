/**
 * What the goals share: their log, module, names and values; only here and below is
 * org.apache.maven seen.
 */
@NullMarked
package io.github.wxcard.maven;

import org.jspecify.annotations.NullMarked;

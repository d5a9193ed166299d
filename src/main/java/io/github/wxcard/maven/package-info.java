/** The goals; the only package that sees org.apache.maven. */
@NullMarked
package io.github.wxcard.maven;

import org.jspecify.annotations.NullMarked;

/** The goals: parameters in, a request to the engine, reports out. */
@NullMarked
package io.github.wxcard.maven.goal;

import org.jspecify.annotations.NullMarked;

/**
 * The compact store of findings: bounded, merged in the order of the files, the same on any
 * threads.
 */
@NullMarked
package io.github.wxcard.engine.findings;

import org.jspecify.annotations.NullMarked;

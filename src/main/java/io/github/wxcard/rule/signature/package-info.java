/** Rules of the section Signature. */
@NullMarked
package io.github.wxcard.rule.signature;

import org.jspecify.annotations.NullMarked;

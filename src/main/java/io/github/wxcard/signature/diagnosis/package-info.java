/** The search for the mistake that made a wrong signature: one class for each kind of mistake. */
@NullMarked
package io.github.wxcard.signature.diagnosis;

import org.jspecify.annotations.NullMarked;

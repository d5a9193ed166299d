/** YAML by its events, each with the place of its text. */
@NullMarked
package io.github.wxcard.yaml;

import org.jspecify.annotations.NullMarked;

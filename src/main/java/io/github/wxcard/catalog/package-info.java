/** The merchant's own cards, from WeChat's payloads. */
@NullMarked
package io.github.wxcard.catalog;

import org.jspecify.annotations.NullMarked;

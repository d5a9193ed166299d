/** The JSON Schemas of the documents; the only package that sees everit and org.json. */
@NullMarked
package io.github.wxcard.schema;

import org.jspecify.annotations.NullMarked;

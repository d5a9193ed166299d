/** JSON: the report, for GitLab, and baselines. */
@NullMarked
package io.github.wxcard.report.json;

import org.jspecify.annotations.NullMarked;

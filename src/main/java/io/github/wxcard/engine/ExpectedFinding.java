package io.github.wxcard.engine;

import io.github.wxcard.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the baseline lists.
 *
 * @param finding what was found
 * @param reason why it is expected, in the words of the baseline without secrets; null where nobody
 *     said
 */
public record ExpectedFinding(Finding finding, @Nullable String reason) {}

package io.github.wxcard.rule.signature;

import io.github.wxcard.model.SourceRef;
import org.jspecify.annotations.Nullable;

/** The entries of a list by the signatures that are right for them. */
public interface SignedEntries {
  /** No entry is known. */
  SignedEntries NONE = signature -> null;

  /** The first entry that a signature is right for; null where there is none. */
  @Nullable SourceRef rightFor(String signature);
}

package io.github.wxcard.engine;

import io.github.wxcard.model.Catalog;
import io.github.wxcard.signature.SignedPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the files beside the fixtures say.
 *
 * @param catalog the cards that there are; null where no catalog is configured
 * @param signable values that people sign although they never are
 */
record Besides(@Nullable Catalog catalog, List<SignedPart> signable) {
  Besides {
    signable = List.copyOf(signable);
  }
}

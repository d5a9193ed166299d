package io.github.wxcard.signature.diagnosis;

import java.util.List;
import java.util.Optional;

/** Makes one kind of mistake on purpose, to see whether a signature comes of it. Stateless. */
interface KindOfMistake {
  /** What it may find, in the order in which it tries; some kinds are of one family. */
  List<Mistake> mistakes();

  /** The explanation of a signature that comes of this mistake. */
  Optional<Explanation> explain(FoundSignature found);
}

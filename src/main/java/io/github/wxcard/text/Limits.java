package io.github.wxcard.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * How large a fixture's parts may be.
 *
 * <p>The documents name no such limits; these are far above anything a card list holds, and bound
 * the memory that a hostile file can claim.
 */
public final class Limits {
  /** Containers within one another, in the file and again inside {@code cardExt}. */
  public static final int NESTING = 64;

  /** UTF-16 units of one string. */
  public static final int STRING = 12_000_000;

  /** Characters of one number. */
  public static final int NUMBER = 1_000;

  /** UTF-16 units of one member name. */
  public static final int NAME = 50_000;

  /** UTF-16 units of source from the start of an entry to its end. */
  public static final int ENTRY = 16_000_000;

  /** Bytes of one line of a file that has a document a line. */
  static final int LINE = 64_000_000;

  /**
   * Makes parsers that hold these limits.
   *
   * <p>They keep no table of names: all files would share one, and names that were made to have the
   * same hash break off the reading of whichever file comes to them. Their buffers are the
   * factory's own: those that Jackson shares hang on the thread, with all of its class loader, long
   * after the build is over.
   */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(NESTING)
                  .maxStringLength(STRING)
                  .maxNumberLength(NUMBER)
                  .maxNameLength(NAME)
                  .build())
          .build();

  private Limits() {}
}

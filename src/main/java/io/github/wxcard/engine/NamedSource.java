package io.github.wxcard.engine;

/**
 * A file that a run reads besides its fixtures.
 *
 * @param name what findings call it: its path relative to the module, with {@code /}
 * @param source its bytes
 */
public record NamedSource(String name, Source source) {
  /** A file held in memory. */
  public static NamedSource of(String name, String json) {
    return new NamedSource(name, Source.of(json));
  }
}

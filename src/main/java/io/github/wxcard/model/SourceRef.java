package io.github.wxcard.model;

/** Something a finding can point at. Lines and columns are worked out only when asked for. */
public interface SourceRef {
  /**
   * Where the token stands in the file.
   *
   * <p>May be asked only while the entry it belongs to is being judged.
   */
  Region region();

  /** Which value it is. */
  Path path();

  /** The same place with its region worked out, so that it can be asked at any time. */
  default SourceRef settled() {
    return new Settled(region(), path());
  }

  /** The place of a region already known. */
  static SourceRef of(Region region, Path path) {
    return new Settled(region, path);
  }

  /** A place whose region is known. */
  record Settled(Region region, Path path) implements SourceRef {
    @Override
    public SourceRef settled() {
      return this;
    }
  }
}

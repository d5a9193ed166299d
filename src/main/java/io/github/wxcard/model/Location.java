package io.github.wxcard.model;

import java.util.Objects;

/**
 * A place in a fixture.
 *
 * @param file the fixture's name, relative to the module, with {@code /}
 * @param region where in the file
 * @param path which value, such as {@code cardList[1].cardExt.timestamp}
 */
public record Location(String file, Region region, String path) {
  public Location {
    Objects.requireNonNull(file);
    Objects.requireNonNull(region);
    Objects.requireNonNull(path);
  }
}

package io.github.wxcard.model;

import java.util.Optional;

/** Where the call is made: WeChat documents its {@code cardExt} twice, and not alike. */
public enum Target {
  /** A mini program, whose page says that timestamps are numbers. */
  MINI_PROGRAM("mini-program"),
  /** A web page, of which the annex of the JS-SDK says that they are strings. */
  WEB("web");

  private final String id;

  Target(String id) {
    this.id = id;
  }

  /** Its name in parameters. */
  public String id() {
    return id;
  }

  /** The target of a name. */
  public static Optional<Target> of(String id) {
    for (Target target : values()) {
      if (target.id.equals(id)) {
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }
}

package io.github.wxcard.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a module stands in the reactor.
 *
 * @param fromRoot its path from the reactor's root, with {@code /}; empty for the root itself
 */
public record ModulePath(String fromRoot) {
  /** The root itself. */
  public static final ModulePath ROOT = new ModulePath("");

  /** A file's path from the reactor's root, with {@code /}. */
  public String ofReactor(String file) {
    return fromRoot.isEmpty()
        ? file
        : Path.of(fromRoot).resolve(file).normalize().toString().replace('\\', '/');
  }

  /** The same as a relative URI reference, percent-encoded. */
  public String uri(String file) {
    return URLEncoder.encode(ofReactor(file), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }
}

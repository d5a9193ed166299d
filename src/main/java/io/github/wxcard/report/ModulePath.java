package io.github.wxcard.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a module stands in the reactor.
 *
 * @param fromRoot its path from the reactor's root, with {@code /}; empty for the root itself
 */
public record ModulePath(String fromRoot) {
  /** The root itself. */
  public static final ModulePath ROOT = new ModulePath("");

  /**
   * A file's path from the reactor's root, with {@code /}.
   *
   * <p>Goes by the text alone: a name may hold what no path of this system may, such as a mask.
   *
   * @param file its path from the module's folder, or an absolute one, with {@code /}
   */
  public String ofReactor(String file) {
    return joined(fromRoot, file);
  }

  private static String joined(String from, String file) {
    if (from.isEmpty() || file.startsWith("/") || file.startsWith(":/", 1)) {
      return file;
    }
    List<String> steps = new ArrayList<>();
    for (String step : (from + "/" + file).split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty() && !steps.get(steps.size() - 1).equals("..")) {
        steps.remove(steps.size() - 1);
      } else {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** The same as a relative URI reference, percent-encoded. */
  public String uri(String file) {
    return joined(encoded(fromRoot), encoded(file));
  }

  private static String encoded(String path) {
    String encoded =
        URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    // Of a name that begins so, percent signs already stand for bytes.
    return path.startsWith("./") ? encoded.replace("%25", "%") : encoded;
  }
}

package io.github.wxcard;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a test gives, held against what is kept of it in a file.
 *
 * <p>{@code -Dwxcard.update=true} writes the file anew. Read the difference: it is the test.
 */
public final class KeptOutput {
  private KeptOutput() {}

  /** Whether kept outputs are written anew. */
  public static boolean isWritten() {
    return Boolean.getBoolean("wxcard.update");
  }

  /** Holds that a file has exactly these lines. */
  public static void holds(Path file, List<String> lines) throws IOException {
    if (isWritten()) {
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
    same(file, Files.exists(file) ? Files.readAllLines(file) : List.of(), lines);
  }

  /** Holds that lines kept in a file, perhaps a part of it, are these. */
  public static void same(Path file, List<String> kept, List<String> lines) {
    String name = file.toString();
    List<String> difference =
        UnifiedDiffUtils.generateUnifiedDiff(
            name, "today", kept, DiffUtils.diff(kept, lines), /* contextSize= */ 0);
    assertThat(String.join("\n", difference))
        .as("%s is not of today; read the difference, -Dwxcard.update=true writes it", name)
        .isEmpty();
  }
}

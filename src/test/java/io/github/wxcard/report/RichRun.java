package io.github.wxcard.report;

import io.github.wxcard.CardJson;
import io.github.wxcard.TestRun;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A run over hundreds of fixtures, good and bad, and some whose names and values mean harm. */
public final class RichRun {
  private static final Path RULES = Path.of("src/test/resources/rules");

  /** A name that would be markup, a command or another line wherever it is not escaped. */
  static final String EVIL_NAME =
      "cards/<b onclick=\"alert(1)\">&amp;'x::error file=a,line=1::##[error]\n::warning::%0A\u202e"
          + "\u0001 ]]>.json";

  /** Values that would be so too. */
  static final String EVIL_VALUES =
      CardJson.array(
          CardJson.card("</script><script>alert(1)</script>")
              .with("timestamp", "::error::x")
              .with("nonce_str", "<img src=x onerror=alert(1)>]]>&amp;")
              .with("##[error]y", "\u202e")
              .with("[a](b){0}\u007f", 1)
              .with("signature", "%0A::warning::z")
              .entry());

  private RichRun() {}

  /** The run; its second half of rules at other levels. */
  public static TestRun run() throws IOException {
    TestRun run =
        new TestRun().levels(Map.of("missing-nonce", Severity.INFO, "empty-member", Severity.INFO));
    for (Path file : files()) {
      String name = RULES.relativize(file).toString();
      run.kind(DocumentKind.ofFileName(name).orElse(null));
      run.with(name, Files.readAllBytes(file));
    }
    return run.kind(null).with(EVIL_NAME, EVIL_VALUES).with("cards/clean.json", TestRun.CLEAN);
  }

  /** What a format makes of an outcome. */
  public static byte[] bytes(ReportFormat format, Outcome outcome) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(outcome, out);
    return out.toByteArray();
  }

  public static String text(ReportFormat format, Outcome outcome) throws IOException {
    return new String(bytes(format, outcome), StandardCharsets.UTF_8);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}

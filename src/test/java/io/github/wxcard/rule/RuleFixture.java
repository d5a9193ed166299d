package io.github.wxcard.rule;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Report;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card list under {@code src/test/resources/rules}, and beside it how it is run. */
record RuleFixture(Path file) {
  static final Path ROOT = Path.of("src/test/resources/rules");

  /** All fixtures in a kind of folder, in the order of their names. */
  static List<RuleFixture> in(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.getParent().getFileName().toString().equals(folder))
          .sorted()
          .map(RuleFixture::new)
          .toList();
    }
  }

  /** The rule whose folder it stands in. */
  String ruleId() {
    return file.getParent().getParent().getFileName().toString();
  }

  Path out() {
    return Path.of(file.toString().replaceAll("json$", "out"));
  }

  /** Runs all rules over it. */
  Report run() throws IOException {
    Properties properties = properties();
    TestRun run = new TestRun();
    if ("none".equals(properties.getProperty("tickets"))) {
      run.tickets();
    }
    if (properties.containsKey("kind")) {
      run.kind(DocumentKind.of(properties.getProperty("kind")).orElseThrow());
    }
    run.levels(levels(properties.getProperty("rules", "")));
    return run.with("fixture.json", Files.readAllBytes(file)).report();
  }

  private static Map<String, Severity> levels(String rules) {
    return Arrays.stream(rules.split(","))
        .filter(pair -> !pair.isBlank())
        .map(pair -> pair.split("="))
        .collect(Collectors.toMap(pair -> pair[0], pair -> Severity.of(pair[1]).orElseThrow()));
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    Path beside = Path.of(file.toString().replaceAll("json$", "properties"));
    if (Files.exists(beside)) {
      try (InputStream in = Files.newInputStream(beside)) {
        properties.load(in);
      }
    }
    return properties;
  }

  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}

package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Target;
import io.github.wxcard.report.text.SignatureTrace;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Shapes of lists from the field, each in a folder of its own: every file gives exactly the lines
 * of the {@code .out} file beside it, which {@code -Dwxcard.update=true} writes anew.
 *
 * <p>A folder may have a {@code catalog}, and a {@code case.properties} with a {@code pageUrl}.
 */
class CasesTest {
  private static final Path ROOT = Path.of("src/test/resources/cases");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, 2)) {
      return files
          .filter(file -> file.getNameCount() == ROOT.getNameCount() + 2)
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(?:out|properties)"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void givesWhatIsWrittenDown(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    Messages messages = Messages.in(Language.EN);
    for (Finding finding : report(file).findings()) {
      lines.add(TestRun.line(finding));
      lines.add("    " + messages.text(finding));
      if (!finding.properties().isEmpty()) {
        lines.add("    " + finding.properties());
      }
      finding.related().forEach(place -> lines.add("    " + place));
    }
    String name = file.getFileName().toString();
    Path out = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".out");
    KeptOutput.holds(out, lines);
  }

  @ParameterizedTest
  @MethodSource("files")
  void isExplained(Path file) throws IOException {
    String name = file.getFileName().toString();
    Fixture fixture =
        Fixture.of(name, Files.readString(file, StandardCharsets.UTF_8))
            .withTickets(TestRun.TICKET);
    List<String> lines =
        SignatureTrace.of(fixture, Ticket.gate(List.of(TestRun.TICKET)), Messages.in(Language.EN));
    Path out = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".explain.out");
    KeptOutput.holds(out, lines);
  }

  @Test
  void theTargetWebTakesStringsOfDigits() throws IOException {
    for (String name :
        List.of("11-wechatpy/list.json", "04-object-ext-front-end-stringifies/resp.json")) {
      Path file = ROOT.resolve(name);
      Fixture plain = Fixture.of(name, Files.readString(file)).withTickets(TestRun.TICKET);
      Fixture web = plain.withReading(plain.reading().withTarget(Target.WEB));
      assertThat(
              CardValidator.validate(
                      ValidationRequest.builder(List.of(web)).now(TestRun.NOW).build())
                  .findings())
          .extracting(Finding::rule)
          .isSubsetOf("empty-member");
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(files().count()).isGreaterThanOrEqualTo(50);
  }

  private static Report report(Path file) throws IOException {
    TestRun run = new TestRun();
    Path catalog = file.resolveSibling("catalog");
    if (Files.isDirectory(catalog)) {
      try (Stream<Path> cards = Files.list(catalog)) {
        for (Path card : cards.sorted().toList()) {
          run.catalog(card.getFileName().toString(), Files.readString(card));
        }
      }
    }
    if (file.toString().endsWith(".open-card.json")) {
      run.kind(DocumentKind.OPEN_CARD);
    }
    run.with(file.getFileName().toString(), Files.readAllBytes(file));
    return CardValidator.validate(run.request().toBuilder().pageUrls(pageUrls(file)).build());
  }

  private static List<String> pageUrls(Path file) throws IOException {
    Path beside = file.resolveSibling("case.properties");
    Properties properties = new Properties();
    if (Files.exists(beside)) {
      try (InputStream in = Files.newInputStream(beside)) {
        properties.load(in);
      }
    }
    String url = properties.getProperty("pageUrl");
    return url == null ? List.of() : List.of(url);
  }
}

package io.github.wxcard.maven;

import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.maven.input.FixtureFinder;
import io.github.wxcard.maven.input.FixtureSet;
import io.github.wxcard.maven.output.FixtureWriter;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Reading;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.json.JsonFormat;
import io.github.wxcard.report.sarif.SarifFormat;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.sign.CardSigner;
import io.github.wxcard.sign.SignedFixture;
import io.github.wxcard.sign.SigningRequest;
import io.github.wxcard.signature.Ticket;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that no encoding of the system can tell apart, or read at all. */
class FileNameTest {
  private static final FixtureFinder.Terms NO_TERMS = new FixtureFinder.Terms(List.of(), Map.of());

  /** Percent-encoded: no UTF-8, UTF-8, and what the escapes of the former look like. */
  private static final List<String> NAMES =
      List.of(
          "%FF.json",
          "%FE.json",
          "%25FF.json",
          "%25.json",
          "%25%FF.json",
          "%25FF%FF.json",
          "plain.json",
          "+%20%5B.json",
          "%5CxFF.json",
          "%E6%A0%B7%E4%BE%8B.json",
          "%E6%A0%B7%E4%BE%8C.json",
          "%E6%A0%B7%E4%BE.json",
          "%EF%BF%BD.json",
          "%C0%80.json",
          "f%FF/%E6%A0%B7.json");

  @TempDir Path folder;

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name : NAMES) {
      String root = folder.toUri().getRawPath();
      Path file = Path.of(URI.create("file://" + root + "cards/" + name));
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, list(files.size())));
    }
    return files;
  }

  /** Each with another mistake on another line. */
  private static String list(int number) {
    return "\n".repeat(number)
        + array(entry("{'timestamp':1718000123,'nonce_str':'n" + number + "'}"));
  }

  @Test
  void noTwoFilesHaveOneNameAndEachNameLeadsBackToItsFile() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path file : files()) {
      String name = FileName.of(folder, file);
      assertThat(names.add(name)).as(name).isTrue();
      assertThat(FileName.resolve(folder, name)).as(name).isEqualTo(file);
    }
    assertThat(names)
        .contains(
            "./cards/%FF.json",
            "cards/%FF.json",
            "cards/plain.json",
            "cards/+ [.json",
            "cards/样例.json",
            "./cards/样%E4%BE.json",
            "./cards/f%FF/样.json");
    assertThat(new ModulePath("mödul").uri("./cards/%FF.json"))
        .isEqualTo("m%C3%B6dul/./cards/%FF.json");
    assertThat(new ModulePath("a").uri("cards/%FF.json")).isEqualTo("a/cards/%25FF.json");
  }

  @Test
  void aSiblingIsFoundByTheBytesOfTheName() throws IOException {
    Path result =
        Path.of(URI.create("file://" + folder.toUri().getRawPath() + "%FF.add-card-result.json"));
    Path request =
        Path.of(URI.create("file://" + folder.toUri().getRawPath() + "%FF.add-card.json"));
    Files.writeString(result, "{}");
    Files.writeString(request, "{}");
    FixtureFinder finder = finder(folder);
    assertThat(finder.found()).hasSize(2);
    for (Fixture fixture : finder.found()) {
      boolean answers = fixture.name().endsWith("result.json");
      assertThat(fixture.request() == null).isEqualTo(!answers);
      assertThat(answers ? fixture.request().file() : request).isEqualTo(request);
    }
  }

  @Test
  void eachIsSigned() throws Exception {
    List<Path> files = files();
    for (SignedFixture signed : signed(finder(folder).found())) {
      assertThat(signed.changed()).as(signed.fixture().name()).isEqualTo(1);
      assertThat(
              FixtureWriter.write(
                  signed.fixture().source().file(), signed.before(), signed.after()))
          .isTrue();
    }
    for (int at = 0; at < files.size(); at++) {
      assertThat(Files.readString(files.get(at))).contains("signature", "n" + at);
    }
  }

  /** Each locale in a JVM of its own, as the encoding of paths cannot be changed in one. */
  @ParameterizedTest
  @ValueSource(strings = {"C", "C.UTF-8"})
  void reportsAreTheSameInEveryLocale(String locale) throws Exception {
    files();
    Path named = FileName.resolve(folder, "卡/a.json");
    Files.createDirectories(named.getParent());
    Files.writeString(named, "{\"errMsg\":\"addCard:fail cancel\"}");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Run.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", locale);
    Process process = builder.start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(told).isEqualTo(Run.told(folder));
    assertThat(told).contains("[cards/样例.json, 卡/a.json][卡/a.json]");
    assertThat(told).contains("cards/样例.json:10:", "./cards/%FF.json:1:", "/cards/%FE.json:2:");
  }

  /** What a run says. */
  static final class Run {
    private Run() {}

    public static void main(String[] folders) throws Exception {
      System.out.write(told(Path.of(folders[0])).getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }

    static String told(Path folder) throws Exception {
      ValidationRequest request =
          ValidationRequest.of(finder(folder).found().toArray(Fixture[]::new));
      Outcome outcome =
          Outcome.of(
              request,
              CardValidator.validate(request),
              FailOn.NEVER,
              ModulePath.ROOT,
              Language.EN,
              "1");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new JsonFormat().write(outcome, out);
      new SarifFormat().write(outcome, out);
      StringBuilder told = new StringBuilder(out.toString(StandardCharsets.UTF_8));
      told.append(named(folder, "cards/样例.json")).append(named(folder, folder + "/卡/*.json"));
      List<Finding> findings = outcome.report().findings();
      CodeFrames frames = new CodeFrames(findings, outcome.report(), outcome.sources());
      ConsoleFormat console =
          new ConsoleFormat(Messages.in(Language.EN), ConsoleFormat.Palette.NONE);
      for (Finding finding : findings) {
        told.append(console.block(finding, frames.of(finding))).append('\n');
      }
      return told.toString();
    }
  }

  private static List<String> named(Path folder, String pattern) throws MojoExecutionException {
    FixtureFinder finder = new FixtureFinder(folder, new Bounds(folder), Set.of());
    finder.addPattern(pattern, Reading.AUTO, List.of());
    FixtureSet set = new FixtureSet();
    set.directory = new File("卡");
    assertThat(finder.addSet(set, Reading.AUTO, NO_TERMS)).isTrue();
    return finder.found().stream().map(Fixture::name).toList();
  }

  private static FixtureFinder finder(Path folder) {
    FixtureFinder finder = new FixtureFinder(folder, new Bounds(folder), Set.of());
    try {
      finder.addPattern("**/*.json", Reading.AUTO, List.of(Ticket.of("a-made-up-ticket")));
    } catch (MojoExecutionException e) {
      throw new IllegalStateException(e);
    }
    return finder;
  }

  private static List<SignedFixture> signed(List<Fixture> fixtures) {
    return CardSigner.sign(
        new SigningRequest(
            fixtures,
            RuleSet.builtIn(Map.of()),
            Instant.parse("2026-01-01T00:00:00Z"),
            false,
            false,
            () -> "n"));
  }
}

package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.ruleset.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that fill up while a report is written, and files that change before it is. */
class HostileRunTest {
  private static final String LIST =
      "[\n{\"cardId\":\"\",\n\"cardExt\":\"{\\\"timestamp\\\":1718000123000}\"},\n{\"cardId\":1}]";

  /** A disk with room for so many bytes. */
  private static final class SmallDisk extends OutputStream {
    private int room;

    SmallDisk(int room) {
      this.room = room;
    }

    @Override
    public void write(int unit) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 1_000, 100_000, 300_000})
  void aFullDiskIsAnExceptionOfItsKindInEveryFormat(int room) throws IOException {
    Outcome outcome = RichRun.run().outcome(ModulePath.ROOT);
    for (ReportKind kind : ReportKind.values()) {
      if (RichRun.bytes(kind.format(), outcome).length > room) {
        assertThatThrownBy(() -> kind.format().write(outcome, new SmallDisk(room)))
            .as(kind.id())
            .isInstanceOf(IOException.class)
            .hasMessageContaining("No space left on device");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "\n", "\u0000", "[{\"cardId\":\"x\"}]", "\r\r\r\r\r\r"})
  void aFileThatIsAnotherOneMeanwhileStillGivesEveryReport(String later) throws IOException {
    AtomicReference<String> content = new AtomicReference<>(LIST);
    Source source = () -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8));
    ValidationRequest request =
        ValidationRequest.builder(
                List.of(new Fixture("a.json", source, null, List.of(TestRun.TICKET))))
            .rules(RuleSet.builtIn(Map.of()))
            .now(TestRun.NOW)
            .explainSignatures(20)
            .build();
    Outcome outcome =
        Outcome.of(
            request,
            CardValidator.validate(request),
            new FailOn(Severity.ERROR),
            ModulePath.ROOT,
            Language.EN,
            "1.2.3");
    content.set(later);
    int findings = outcome.report().findings().size();
    assertThat(findings).isGreaterThan(3);
    for (ReportKind kind : ReportKind.values()) {
      assertThat(RichRun.text(kind.format(), outcome)).as(kind.id()).contains("a.json");
    }
    ConsoleFormat console = new ConsoleFormat(Messages.in(Language.EN), ConsoleFormat.Palette.NONE);
    CodeFrames frames =
        new CodeFrames(outcome.report().findings(), outcome.report(), outcome.sources());
    assertThat(outcome.report().findings())
        .allSatisfy(
            finding ->
                assertThat(console.block(finding, frames.of(finding))).startsWith("a.json:"));
  }
}

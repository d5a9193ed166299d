package io.github.wxcard.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.TestRun;
import io.github.wxcard.message.Language;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.RichRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The READMEs' pictures of the HTML report are of the report as it is today.
 *
 * <p>No two browsers draw the same pixels, so a digest beside the picture says of which HTML it is.
 * {@code -Dwxcard.update=true} takes it anew, with a font that has Chinese.
 */
class ReportPictureTest {
  private static final Path SAMPLE = Path.of("samples/broken/coupons.json");

  /** Where the pages of rules begin, which the picture does not show. */
  private static final String BELOW = "<section id=\"rules\"";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void thePictureIsOfTheReportOfToday(Language language) throws IOException {
    TestRun run = new TestRun().with(SAMPLE.toString(), Files.readAllBytes(SAMPLE));
    String html = RichRun.text(new HtmlFormat(), run.outcome(ModulePath.ROOT).in(language));
    assertThat(html).contains(BELOW);
    String digest = DigestUtils.sha256Hex(html.substring(0, html.indexOf(BELOW)));
    String name = language == Language.EN ? "report" : "report.zh-CN";
    Path digests = Path.of("docs/images", name + ".sha256");
    if (KeptOutput.isWritten()) {
      Path page = Files.writeString(folder.resolve("report.html"), html);
      Files.write(Path.of("docs/images", name + ".png"), picture(page));
      Files.writeString(digests, digest + "\n");
    }
    assertThat(Path.of("docs/images", name + ".png")).isNotEmptyFile();
    assertThat(Files.readString(digests)).isEqualTo(digest + "\n");
  }

  private static byte[] picture(Path page) {
    ChromeDriver browser = Browser.open(true);
    try {
      browser.manage().window().setSize(new Dimension(1100, 900));
      browser.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
      browser.get(page.toUri().toString());
      return browser.getScreenshotAs(OutputType.BYTES);
    } finally {
      browser.quit();
    }
  }
}

package io.github.wxcard.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.message.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fusesource.jansi.Ansi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The READMEs' pictures of the console are of a run as it is today; {@code -Dwxcard.update=true}
 * draws them anew.
 */
class ConsolePictureTest {
  private static final String COMMAND =
      "mvn wxcard:validate -Dwxcard.files=samples/broken/coupons.json";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void thePictureIsOfARunOfToday(Language language) throws Exception {
    for (Path file :
        List.of(Path.of("samples/ticket.txt"), Path.of("samples/broken/coupons.json"))) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(file, folder.resolve(file));
    }
    assertThat(Ansi.isEnabled()).isTrue();
    List<String> lines = new ArrayList<>();
    lines.add("\u001b[2m$\u001b[m " + COMMAND);
    CommandRun.coloured(COMMAND + " -Dwxcard.ticketFile=samples/ticket.txt", folder, language)
        .stream()
        .takeWhile(line -> !line.contains("Failed to execute goal"))
        .map(line -> line.replaceFirst(" \\(\\d+\\.\\d\\d s\\)$", ""))
        .forEach(lines::add);
    assertThat(lines).hasSizeGreaterThan(25);
    String picture = ConsolePicture.of(lines);
    Path file =
        Path.of("docs/images", language == Language.EN ? "console.svg" : "console.zh-CN.svg");
    KeptOutput.holds(file, picture.lines().toList());
  }

  @Test
  void aLineIsBrokenWhereATerminalBreaksIt() {
    String wide = "卡".repeat(59) + "x" + "券";
    assertThat(texts(wide)).containsExactly("卡".repeat(59) + "x", "券");
    assertThat(texts("\u001b[1;31mred\u001b[m<&>")).containsExactly("red", "&lt;&amp;&gt;");
  }

  private static Stream<String> texts(String line) {
    return ConsolePicture.of(List.of(line))
        .lines()
        .filter(each -> each.startsWith("<text"))
        .map(each -> each.replaceAll("<[^>]*>", ""));
  }
}

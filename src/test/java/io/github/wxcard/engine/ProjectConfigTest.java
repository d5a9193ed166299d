package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.json.MalformedFileException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What of a file may be shown that is no {@code project.config.json}, perhaps one with a ticket.
 */
class ProjectConfigTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "``~line 1, column 1: not a JSON object",
        "{~line 1, column 2: not valid JSON: unexpected end",
        "[]~line 1, column 1: not a JSON object",
        "{}{}~line 1, column 3: not valid JSON: trailing text",
        "{\"libVersion\":\"1.0\",}~line 1, column 21: not valid JSON: trailing comma",
        "{} []~line 1, column 4: not valid JSON: trailing text",
        "\uFEFF{}~line 1, column 1: not valid JSON: byte order mark",
        "a-secret~line 1, column 1: not valid JSON: bad literal",
        "{\"libVersion\":a-secret}~line 1, column 15: not valid JSON: bad literal",
        "{\"libVersion\":\"1.1.0\",\"a-secret\"}~line 1, column 33: not valid JSON: missing colon",
      })
  void saysWhereAndHowButNotWhat(String text, String message) {
    assertThatThrownBy(() -> ProjectConfig.check(new NamedSource("b", Source.of(text))))
        .isInstanceOf(MalformedFileException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void aVeryLargeFileIsNone() {
    String members = "\"x\":\"" + "y".repeat(1_000_000) + "\",";
    Source source = Source.of("{" + members.repeat(17) + "\"x\":1}");
    assertThatThrownBy(() -> ProjectConfig.check(new NamedSource("b", source)))
        .isInstanceOf(MalformedFileException.class)
        .hasMessage("line 1, column 1: not valid JSON: too long");
  }

  @Test
  void theFileMayBreakOff() {
    Source source =
        () -> {
          throw new IOException("gone");
        };
    assertThatThrownBy(() -> ProjectConfig.check(new NamedSource("b", source)))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
  }
}

package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.TestRun;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs all rules over every fixture: a good one gives nothing, a bad one exactly the lines of its
 * {@code .out}.
 *
 * <p>{@code -Dwxcard.update=true} writes the {@code .out} files anew; read the difference.
 */
class RuleFixturesTest {
  private static final Messages MESSAGES = Messages.in(Language.EN);

  static Stream<RuleFixture> good() throws IOException {
    return RuleFixture.in("good").stream();
  }

  static Stream<RuleFixture> bad() throws IOException {
    return Stream.concat(RuleFixture.in("bad").stream(), RuleFixture.in("who-speaks").stream());
  }

  @ParameterizedTest
  @MethodSource
  void good(RuleFixture fixture) throws IOException {
    assertThat(lines(fixture)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void bad(RuleFixture fixture) throws IOException {
    List<String> lines = lines(fixture);
    KeptOutput.holds(fixture.out(), lines);
  }

  private static List<String> lines(RuleFixture fixture) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Finding finding : fixture.run().findings()) {
      lines.add(TestRun.line(finding));
      lines.add("    " + MESSAGES.text(finding));
    }
    return lines;
  }
}

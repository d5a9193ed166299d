package io.github.wxcard.report.text;

import static io.github.wxcard.CardJson.entry;
import static io.github.wxcard.CardJson.json;
import static io.github.wxcard.CardJson.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.Report;
import io.github.wxcard.fixture.BuildFolder;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the goal sign can do about findings is said once, whatever their number. */
class SignHintTest {
  private static final String CARD = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";
  private static final String WRONG = "'nonce_str':'a1','signature':'" + "0".repeat(40) + "'}";
  private static final String SIGNED_WRONG = list(entry(CARD, "{'timestamp':1718000123," + WRONG));

  @Test
  void whatSigningMendsIsSaid() {
    assertThat(line("a.json", SIGNED_WRONG))
        .isEqualTo(
            "1 of them is a signature: where a list was written by hand, mvn"
                + " io.github.wxcard:wxcard-maven-plugin:sign puts the right one in");
    String unsigned = list(entry(CARD, "{'timestamp':1718000123,'nonce_str':'a1'}"));
    assertThat(line("a.json", unsigned)).startsWith("1 of them is a signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'timestamp':1718000123000,",
        "{'timestamp':'1718000123',",
        "{'timestamp':1718000123,'outerStr':'x',"
      })
  void whatCanBeRepairedInOneWayIsSaid(String begin) {
    assertThat(line("a.json", list(entry(CARD, begin + WRONG))))
        .isEqualTo(
            "1 of them can be repaired in one way only: mvn"
                + " io.github.wxcard:wxcard-maven-plugin:sign -Dwxcard.fix does it, and signs"
                + " (-Dwxcard.dryRun shows how)");
  }

  @Test
  void anObjectForTheStringCanBeRepairedToo() {
    String raw = json("{'cardList':[{'cardId':'" + CARD + "','cardExt':{'timestamp':1}}]}");
    assertThat(line("a.json", raw)).startsWith("1 of them can be repaired");
  }

  @Test
  void noGoalIsNamedThatDoesNothing() {
    for (String name : List.of("a.yaml", "a.js", "target/cards/a.json")) {
      assertThat(line(name, SIGNED_WRONG)).as(name).isEmpty();
    }
    String misspelt = list(entry(CARD, "{'timestamp':1718000123,'outer_sttr':'x'}"));
    assertThat(line("a.json", misspelt)).startsWith("1 of them is a signature");
    assertThat(line("a.json", TestRun.CLEAN)).isEmpty();
  }

  private static String line(String name, String text) {
    Report report = new TestRun().with(name, text).report();
    return new SignHint(report, new BuildFolder("target", TestRun.NOW))
        .line(Messages.in(Language.EN))
        .orElse("");
  }
}

package io.github.wxcard.report.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.report.FailOn;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.RichRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JUnitFormatTest {
  private static final String WRONG =
      "[{\"cardId\":\"x\",\"cardExt\":\"{\\\"timestamp\\\":1718000123000,\\\"signature\\\":\\\"\\\"}\"}]";

  @Test
  void everyFixtureIsATestcase() throws Exception {
    Outcome outcome = RichRun.run().outcome(ModulePath.ROOT);
    Element suite = suite(outcome);
    assertThat(suite.getAttribute("tests"))
        .isEqualTo(Integer.toString(outcome.report().files()))
        .isEqualTo(Integer.toString(Xml.all(suite, "testcase").size()));
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(Integer.toString(Xml.all(suite, "failure").size()));
  }

  @Test
  void aCleanFixturePassesAndAWarningIsPrinted() throws Exception {
    Element suite =
        suite(
            new TestRun()
                .with("clean.json", TestRun.CLEAN)
                .with("wrong.json", WRONG)
                .outcome(new ModulePath("shop")));
    Element clean = Xml.all(suite, "testcase").get(0);
    assertThat(clean.getAttribute("name")).isEqualTo("clean.json");
    assertThat(clean.getAttribute("classname")).isEqualTo("wxcard.shop");
    assertThat(clean.hasChildNodes()).isFalse();

    Element wrong = Xml.all(suite, "testcase").get(1);
    assertThat(Xml.all(wrong, "failure")).hasSize(1);
    Element failure = Xml.all(wrong, "failure").get(0);
    assertThat(failure.getAttribute("type")).isEqualTo("timestamp-not-in-seconds");
    assertThat(failure.getAttribute("message")).contains("1718000123000 is in milliseconds");
    assertThat(failure.getTextContent())
        .contains("wrong.json:1:42 error timestamp-not-in-seconds [0].cardExt.timestamp\n    time")
        .doesNotContain("missing-nonce");
    assertThat(Xml.all(wrong, "system-out").get(0).getTextContent())
        .contains("wrong.json:1:27 warning missing-nonce [0].cardExt\n")
        .doesNotContain("timestamp-not-in-seconds");
  }

  @Test
  void nothingFailsWhereNothingIsToFail() throws Exception {
    Outcome outcome = new TestRun().with("wrong.json", WRONG).outcome(ModulePath.ROOT);
    Element suite =
        suite(
            new Outcome(
                outcome.report(),
                outcome.rules(),
                outcome.sources(),
                FailOn.NEVER,
                outcome.module(),
                outcome.language(),
                outcome.version(),
                ""));
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getTextContent()).contains("timestamp-not-in-seconds");
  }

  private static Element suite(Outcome outcome) throws Exception {
    return Xml.valid(RichRun.bytes(new JUnitFormat(), outcome), "junit.xsd");
  }
}

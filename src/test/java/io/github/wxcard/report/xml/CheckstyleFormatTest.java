package io.github.wxcard.report.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.RichRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class CheckstyleFormatTest {
  @Test
  void everyFixtureIsAFileOfTheReactor() throws Exception {
    Outcome outcome =
        new TestRun()
            .with("b.json", "{")
            .with("a.json", TestRun.CLEAN)
            .outcome(new ModulePath("shop"));
    Element root = root(outcome);
    assertThat(Xml.all(root, "file"))
        .extracting(file -> file.getAttribute("name"))
        .containsExactly("shop/a.json", "shop/b.json");
    assertThat(Xml.all(root, "error")).hasSize(1);
    Element error = Xml.all(root, "error").get(0);
    assertThat(error.getParentNode()).isEqualTo(Xml.all(root, "file").get(1));
    assertThat(error.getAttribute("line")).isEqualTo("1");
    assertThat(error.getAttribute("column")).isEqualTo("2");
    assertThat(error.getAttribute("severity")).isEqualTo("error");
    assertThat(error.getAttribute("source")).isEqualTo("wxcard.malformed-json");
    assertThat(error.getAttribute("message")).startsWith("not valid JSON: ");
  }

  @Test
  void whatXmlCannotHoldIsWrittenAsItIsPrinted() throws Exception {
    Element root = root(RichRun.run().outcome(ModulePath.ROOT));
    assertThat(Xml.all(root, "file"))
        .extracting(file -> file.getAttribute("name"))
        .contains(
            "cards/<b onclick=\"alert(1)\">&amp;'x:\\u003aerror file=a,line=1:\\u003a#\\u0023[error]\\u000a"
                + ":\\u003awarning:\\u003a%0A\\u202e\\u0001 ]]>.json");
  }

  private static Element root(Outcome outcome) throws Exception {
    return Xml.valid(RichRun.bytes(new CheckstyleFormat(), outcome), "checkstyle.xsd");
  }
}

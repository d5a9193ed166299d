package io.github.wxcard.report.html;

import static io.github.wxcard.CardJson.array;
import static io.github.wxcard.CardJson.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.message.Language;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.RichRun;
import io.github.wxcard.report.json.GitLabFormat;
import io.github.wxcard.secret.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {
  private static final String WRONG =
      array(entry("x", "{'timestamp':1718000123000,'signature':''}"));

  @Test
  void aCleanRunPasses() throws IOException {
    String html = html(new TestRun().with("a.json", TestRun.CLEAN).outcome(ModulePath.ROOT));
    assertThat(html)
        .contains("The build passes", "1 file without findings", "<li>a.json</li>")
        .doesNotContain("Change this first", "<form");
  }

  @Test
  void tellsAllOfAFinding() throws IOException {
    Outcome outcome = new TestRun().with("a.json", WRONG).outcome(new ModulePath("shop"));
    assertThat(html(outcome))
        .contains(
            "The build fails",
            "<h3>shop/a.json</h3>",
            ">1:42</a>",
            "timestamp 1718000123000 is in milliseconds",
            "<mark>1718000123000</mark>",
            "<code>[0].cardExt.timestamp</code>")
        .doesNotContain(TestRun.TICKET.reveal());
  }

  @Test
  void valuesAreMendedBeforeSignatures() throws IOException {
    String html = html(new TestRun().with("a.json", WRONG).outcome(ModulePath.ROOT));
    String first = html.substring(html.indexOf("<ol>"), html.indexOf("</ol>"));
    assertThat(first.indexOf("#rule-timestamp-not-in-seconds"))
        .isLessThan(first.indexOf("#rule-malformed-signature"));
  }

  @Test
  void everyLinkHasItsTargetAndEveryIdIsThereOnce() throws IOException {
    String html = html(RichRun.run().outcome(ModulePath.ROOT));
    List<String> ids = all("\\sid=\"([^\"]+)\"", html);
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(500);
    assertThat(ids).containsAll(all("href=\"#([^\"]+)\"", html));
  }

  @Test
  void twoRunsOfOneModuleHaveIdsOfTheirOwn() throws IOException {
    Outcome first = new TestRun().with("a.json", WRONG).outcome(new ModulePath("shop"));
    Outcome second = new TestRun().with("a.json", WRONG).outcome(new ModulePath("shop"));
    String html =
        RichRun.text((each, out) -> new HtmlFormat().write(List.of(first, second), out), first);
    List<String> ids = all("\\sid=\"([^\"]+)\"", html);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(all("href=\"#([^\"]+)\"", html));
    assertThat(ids).filteredOn(id -> id.startsWith("f-") && id.endsWith("-2")).isNotEmpty();
  }

  @Test
  void needsNothingBesidesItself() throws IOException {
    String html = html(RichRun.run().outcome(ModulePath.ROOT));
    assertThat(all("(?:src|href)=\"([^#\"][^\"]*)\"", html)).containsExactly("data:,");
    assertThat(html).doesNotContain("@import", "url(");
  }

  @Test
  void whatCannotBeSeenIsEscaped() throws IOException {
    String html = html(RichRun.run().outcome(ModulePath.ROOT));
    assertThat(html.codePoints().filter(point -> point != '\n')).noneMatch(Printable::isHidden);
  }

  @Test
  void anchorsAreTheFingerprintsOfOtherReports() throws IOException {
    Outcome outcome = RichRun.run().outcome(ModulePath.ROOT);
    List<String> fingerprints =
        all("\"fingerprint\":\"([0-9a-f]{16})", RichRun.text(new GitLabFormat(), outcome));
    assertThat(all("id=\"f-([0-9a-f]{16})\"", html(outcome))).isEqualTo(fingerprints);
  }

  @Test
  void severalModulesStandInOneFile() throws IOException {
    Outcome shop = new TestRun().with("a.json", WRONG).outcome(new ModulePath("shop"));
    Outcome gifts = new TestRun().with("a.json", TestRun.CLEAN).outcome(new ModulePath("gifts"));
    assertThat(RichRun.text((each, out) -> new HtmlFormat().write(List.of(shop, gifts), out), shop))
        .contains("<h3>shop/a.json</h3>", "<li>gifts/a.json</li>", "2 files, 1 card, 0 signatures");
  }

  @Test
  void showsWhatABrowserBears() throws IOException {
    String entry = entry("x", "{}");
    String last = entry("x", "{'nonce_str':'" + "n".repeat(40) + "'}");
    String entries = (entry + ",\n").repeat(ShownFindings.MOST / 2) + last;
    Outcome outcome =
        new TestRun().with("a.add-card.json", array(entries)).outcome(ModulePath.ROOT);
    assertThat(outcome.report().findings()).hasSizeGreaterThan(ShownFindings.MOST);
    String html = html(outcome);
    assertThat(all("(<article class=\"finding)", html)).hasSize(ShownFindings.MOST);
    assertThat(all("(<mark)", html)).hasSize(ShownFindings.MOST_FRAMES);
    assertThat(html)
        .contains(
            outcome.report().findings().size()
                - ShownFindings.MOST
                + " more findings in this file are not shown here",
            "nonce-too-long",
            "First at a.add-card.json:" + (ShownFindings.MOST / 2 + 1));
    assertThat(all("\\sid=\"([^\"]+)\"", html)).containsAll(all("href=\"#([^\"]+)\"", html));
  }

  @Test
  void speaksChinese() throws IOException {
    Outcome outcome = new TestRun().with("a.json", WRONG).outcome(ModulePath.ROOT);
    Outcome chinese =
        new Outcome(
            outcome.report(),
            outcome.rules(),
            outcome.sources(),
            outcome.failOn(),
            outcome.module(),
            Language.ZH_CN,
            outcome.version(),
            "");
    assertThat(html(chinese))
        .contains("<html lang=\"zh-CN\">", "\u6784\u5efa\u5931\u8d25", "\u9519\u8bef\u793a\u4f8b");
  }

  private static List<String> all(String pattern, String html) {
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String html(Outcome outcome) throws IOException {
    return RichRun.text(new HtmlFormat(), outcome);
  }
}

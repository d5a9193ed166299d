package io.github.wxcard.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.RichRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The HTML report as somebody sees it in a browser. */
class HtmlReportBrowserTest {
  /** The contrast of each text with what it stands on, the least of them. */
  private static final String LEAST_CONTRAST =
      """
      const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const numbers = color => color.match(/[\\d.]+/g).map(Number);
      const after = element => {
        for (let at = element; at; at = at.parentElement) {
          const color = numbers(getComputedStyle(at).backgroundColor);
          if (color.length === 3 || color[3] > 0) return color;
        }
        return [255, 255, 255];
      };
      const contrast = element => {
        const one = light(numbers(getComputedStyle(element).color)), other = light(after(element));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      };
      return Math.min(...[...document.querySelectorAll('main *')]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .map(contrast));
      """;

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static Outcome outcome;
  private static Path report;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.open(true);
    outcome = RichRun.run().outcome(ModulePath.ROOT);
    report = written("rich.html", outcome);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void load() {
    browser.get("about:blank");
    browser.get(report.toUri().toString());
  }

  @Test
  void showsEveryFindingWithoutAnError() {
    assertThat(browser.findElements(By.cssSelector("article.finding")))
        .hasSameSizeAs(outcome.report().findings());
    assertThat(browser.findElement(By.className("verdict")).getText()).contains("The build fails");
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo("en");
  }

  @Test
  void filtersByLevelRuleAndText() {
    int all = outcome.report().findings().size();
    assertThat(shown()).isEqualTo(all);
    browser.findElement(By.cssSelector("input[value=error]")).click();
    waitFor(all - count("error"));
    new Select(browser.findElement(By.name("rule"))).selectByValue("suspicious-openid");
    waitFor(ofRule("suspicious-openid"));
    new Select(browser.findElement(By.name("rule"))).selectByValue("");
    browser.findElement(By.name("text")).sendKeys("ONERROR=ALERT");
    By files = By.cssSelector(".file:not([hidden]) h3");
    waiting().until(driver -> driver.findElements(files).size() == 1);
    assertThat(browser.findElement(files).getText()).contains("<b onclick=");
    browser.findElement(By.cssSelector("button[type=reset]")).click();
    waitFor(all);
  }

  @Test
  void aLinkShowsItsFindingWhateverIsFiltered() {
    WebElement last = browser.findElements(By.cssSelector("article.finding")).get(400);
    String id = last.getAttribute("id");
    browser.findElement(By.name("text")).sendKeys("nothing has this text");
    waitFor(0);
    browser.executeScript("location.hash = arguments[0]", id);
    waitFor(outcome.report().findings().size());
    assertThat(inView(id)).isTrue();

    browser.get("about:blank");
    browser.get(report.toUri() + "#" + id);
    assertThat(inView(id)).isTrue();
  }

  @Test
  void aRulesPageOpensBesideTheFindings() {
    WebElement link = browser.findElement(By.cssSelector("article.finding a.rule"));
    String rule = link.getText();
    WebElement beside = browser.findElement(By.id("beside"));
    assertThat(beside.isDisplayed()).isFalse();
    browser.executeScript("arguments[0].focus()", link);
    link.sendKeys(Keys.ENTER);
    assertThat(beside.isDisplayed()).isTrue();
    assertThat(beside.getText()).contains(rule, "What it flags", "What to do");
    assertThat(link.isDisplayed()).isTrue();
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("close");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(beside.isDisplayed()).isFalse();
    assertThat(browser.switchTo().activeElement()).isEqualTo(link);
  }

  @Test
  void markupOfAFixtureStaysText() {
    assertThat(browser.findElements(By.cssSelector("img, b, [onclick], [onerror]"))).isEmpty();
    assertThat(browser.findElements(By.tagName("script"))).hasSize(1);
    assertThat(browser.findElement(By.id("findings")).getText())
        .contains("</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>]]>&amp;");
  }

  @Test
  void readsWithoutScripting() throws IOException {
    ChromeDriver plain = Browser.open(false);
    try {
      plain.get(written("plain.html", outcome).toUri().toString());
      assertThat(plain.findElement(By.id("filter")).isDisplayed()).isFalse();
      assertThat(plain.findElement(By.cssSelector("article.finding p")).isDisplayed()).isTrue();
      plain.findElement(By.cssSelector(".first a.rule")).click();
      assertThat(plain.getCurrentUrl()).contains("#rule-");
    } finally {
      plain.quit();
    }
  }

  @Test
  void fitsAPhoneAndHasContrastInLightAndDark() {
    for (String scheme : List.of("light", "dark")) {
      browser.executeCdpCommand(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
      assertThat((Double) browser.executeScript(LEAST_CONTRAST)).as(scheme).isGreaterThan(4.5);
    }
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360L);
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  @Test
  void tenThousandFindingsOpenAndFilter() throws IOException {
    String entry = "{\"cardId\":\"x\",\"cardExt\":\"{\\\"timestamp\\\":1718000123000}\"}";
    TestRun run = new TestRun();
    for (int file = 0; file < 10; file++) {
      String entries = (entry + ",\n").repeat(332) + entry;
      run.with("cards/list-" + file + ".add-card.json", "{\"cardList\":[" + entries + "]}");
    }
    Outcome many = run.outcome(ModulePath.ROOT);
    assertThat(many.report().findings()).hasSizeGreaterThan(10_000);
    Path page = written("many.html", many);
    assertThat(Files.size(page)).isLessThan(10_000_000);
    browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    browser.get(page.toUri().toString());
    assertThat(shown()).isGreaterThan(10_000);
    Long milliseconds =
        (Long)
            browser.executeScript(
                """
                const form = document.getElementById('filter');
                const start = performance.now();
                form.elements.text.value = 'list-7';
                form.dispatchEvent(new Event('reset'));
                return Promise.resolve().then(() => new Promise(done => setTimeout(() => {
                  document.body.offsetHeight;
                  done(Math.round(performance.now() - start));
                }, 1)));
                """);
    assertThat(milliseconds).isLessThan(3_000);
    assertThat(shown()).isEqualTo(many.report().findings().size() / 10);
  }

  private static Path written(String name, Outcome of) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      new HtmlFormat().write(of, out);
    }
    return file;
  }

  private static int shown() {
    return Integer.parseInt(browser.findElement(By.id("shown")).getText().split(" ", -1)[0]);
  }

  private static void waitFor(long count) {
    waiting().withMessage(() -> shown() + " instead of " + count).until(driver -> shown() == count);
  }

  private static WebDriverWait waiting() {
    return new WebDriverWait(browser, Duration.ofSeconds(20));
  }

  private static boolean inView(String id) {
    return waiting()
        .until(
            driver ->
                (Boolean)
                    browser.executeScript(
                        "const box = document.getElementById(arguments[0]).getBoundingClientRect();"
                            + " return box.top >= 0 && box.top < innerHeight",
                        id));
  }

  private static long count(String level) {
    return outcome.report().findings().stream()
        .filter(finding -> finding.severity().label().equals(level))
        .count();
  }

  private static long ofRule(String rule) {
    return outcome.report().findings().stream()
        .filter(finding -> finding.rule().equals(rule))
        .count();
  }
}

package io.github.wxcard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.maven.output.ReportKind;
import io.github.wxcard.message.Language;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.text.CodeFrames;
import io.github.wxcard.report.text.ConsoleFormat;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.sign.CardSigner;
import io.github.wxcard.sign.SigningRequest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM that stays, such as a daemon's or an IDE's, keeps nothing of a build that is over. */
class BuildsInOneJvmTest {
  private static final int BUILDS = 3;

  /** What a JVM may load meanwhile for itself. */
  private static final int CLASSES_OF_THE_JVM = 1_000;

  /**
   * What a build does, in classes of its own: the engine, all reports in all languages, signing.
   */
  public static final class Build implements Runnable {
    @Override
    public void run() {
      try {
        TestRun run = RichRun.run().threads(2);
        Outcome outcome = run.outcome(ModulePath.ROOT);
        for (Language language : Language.values()) {
          for (ReportKind kind : ReportKind.values()) {
            RichRun.bytes(kind.format(), outcome.in(language));
          }
          console(outcome.in(language));
        }
        ValidationRequest request = run.request();
        CardSigner.sign(
            new SigningRequest(
                request.fixtures(),
                RuleSet.installed(Map.of()),
                request.now(),
                true,
                true,
                () -> "n"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void console(Outcome outcome) {
      ConsoleFormat console = new ConsoleFormat(outcome.messages(), ConsoleFormat.Palette.NONE);
      List<Finding> findings = outcome.report().findings();
      CodeFrames frames = new CodeFrames(findings, outcome.report(), outcome.sources());
      findings.forEach(finding -> console.block(finding, frames.of(finding)));
    }
  }

  @Test
  @Timeout(240)
  void theClassesOfABuildGoWithIt() throws Exception {
    List<WeakReference<ClassLoader>> over = new ArrayList<>();
    WeakReference<ClassLoader> last = build();
    int classes = loaded();
    for (int build = 0; build < BUILDS; build++) {
      over.add(last);
      last = build();
      assertCollected(over);
    }
    // The JVM keeps the last caller of what makes the methods of records, and that one alone.
    assertThat(loaded()).isLessThan(classes + CLASSES_OF_THE_JVM);
  }

  private static WeakReference<ClassLoader> build() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> build = Class.forName(Build.class.getName(), true, loader);
      assertThat(build).isNotSameAs(Build.class);
      ((Runnable) build.getConstructor().newInstance()).run();
      return new WeakReference<>(loader);
    }
  }

  /** Nothing is made scarce: what memory alone would press out counts as kept. */
  private static void assertCollected(List<WeakReference<ClassLoader>> loaders)
      throws InterruptedException {
    for (int round = 0;
        round < 100 && !loaders.stream().allMatch(each -> each.refersTo(null));
        round++) {
      System.gc();
      Thread.sleep(50);
    }
    assertThat(loaders).allMatch(loader -> loader.refersTo(null), "collected");
  }

  private static int loaded() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}

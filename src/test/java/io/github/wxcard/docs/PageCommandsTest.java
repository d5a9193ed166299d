package io.github.wxcard.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.docs.MarkdownPage.Block;
import io.github.wxcard.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a page says that a command prints is what it prints.
 *
 * <p>A block with a {@code title} is a file; a block of {@code sh} is run where blocks of {@code
 * text} or {@code diff} follow it, which are its output. A line of an ellipsis there stands for any
 * lines. {@code -Dwxcard.update=true} writes outputs anew.
 */
class PageCommandsTest {
  private static final String ANY = "…";
  private static final Predicate<String> FAILED =
      line -> line.startsWith("[ERROR] Failed to execute goal ");
  private static final String SECONDS = "\\(\\d+\\.\\d\\d s\\)";

  @TempDir Path folder;

  static Stream<MarkdownPage> eachCommandPrintsWhatThePageSays() {
    return MarkdownPage.manual().stream().filter(page -> !commands(page).isEmpty());
  }

  @ParameterizedTest
  @MethodSource
  void eachCommandPrintsWhatThePageSays(MarkdownPage page) throws Exception {
    copy(Path.of("samples"));
    List<Block> blocks = page.blocks();
    for (int at = 0; at < blocks.size(); at++) {
      if (!blocks.get(at).title().isEmpty()) {
        write(blocks.get(at));
      }
      List<Block> output = output(blocks, at);
      if (!output.isEmpty()) {
        hold(page, blocks.get(at), output);
      }
    }
  }

  @Test
  void severalPagesShowOutputs() {
    assertThat(eachCommandPrintsWhatThePageSays()).hasSizeGreaterThan(12);
  }

  /** The blocks with commands that are run. */
  private static List<Block> commands(MarkdownPage page) {
    List<Block> blocks = page.blocks();
    List<Block> run = new ArrayList<>();
    for (int at = 0; at < blocks.size(); at++) {
      if (!output(blocks, at).isEmpty()) {
        run.add(blocks.get(at));
      }
    }
    return run;
  }

  /** The output of a command, which follows it. */
  private static List<Block> output(List<Block> blocks, int command) {
    List<Block> output = new ArrayList<>();
    if (blocks.get(command).language().equals("sh")) {
      for (Block next : blocks.subList(command + 1, blocks.size())) {
        if (!next.info().equals("text") && !next.info().equals("diff")) {
          break;
        }
        output.add(next);
      }
    }
    return output;
  }

  private void hold(MarkdownPage page, Block command, List<Block> output) throws Exception {
    Language language = page.isChinese() ? Language.ZH_CN : Language.EN;
    List<String> printed = new ArrayList<>();
    for (String line : command.lines()) {
      // What installs the plugin has been done by the build.
      String last = line.substring(line.lastIndexOf("&& ") + 1).replaceFirst("^& ", "");
      printed.addAll(CommandRun.plain(last, folder, language));
    }
    printed.replaceAll(line -> line.replaceFirst(SECONDS, "(0.05 s)"));
    List<String> expected = new ArrayList<>();
    for (Block block : output) {
      expected.addAll(block.lines());
    }
    boolean diff = output.get(0).language().equals("diff");
    if (diff) {
      // It begins on a line of its own, and ends with an empty one.
      printed.removeIf(line -> line.isEmpty() || line.equals("[INFO] "));
    }
    if (expected.stream().noneMatch(FAILED)) {
      // Maven's own words, which repeat what stands above.
      int from = (int) printed.stream().takeWhile(FAILED.negate()).count();
      printed.subList(from, printed.size()).clear();
    }
    if (KeptOutput.isWritten()) {
      int text = diff ? (int) printed.stream().takeWhile(line -> !line.startsWith("[")).count() : 0;
      if (diff) {
        update(page, output.get(0), printed.subList(0, text));
      }
      update(page, output.get(output.size() - 1), printed.subList(text, printed.size()));
      return;
    }
    assertThat(matched(expected, printed)).as(page + ": " + command.lines()).isEqualTo(expected);
  }

  /** What was printed, with an ellipsis where the page has it. */
  private static List<String> matched(List<String> expected, List<String> printed) {
    int gap = expected.indexOf(ANY);
    int after = expected.size() - gap - 1;
    if (gap < 0 || printed.size() < gap + after) {
      return printed;
    }
    List<String> matched = new ArrayList<>(printed.subList(0, gap));
    matched.add(ANY);
    matched.addAll(printed.subList(printed.size() - after, printed.size()));
    return matched;
  }

  private static void update(MarkdownPage page, Block output, List<String> printed)
      throws IOException {
    MarkdownPage now = MarkdownPage.of(page.file());
    Block at =
        now.blocks().stream()
            .filter(block -> block.lines().equals(output.lines()))
            .findFirst()
            .orElseThrow();
    List<String> lines = new ArrayList<>(now.lines());
    List<String> block = lines.subList(at.first(), at.last());
    List<String> fresh = matched(output.lines(), printed);
    block.clear();
    block.addAll(fresh);
    Files.writeString(page.file(), String.join("\n", lines) + "\n");
  }

  private void write(Block block) throws IOException {
    Path file = folder.resolve(block.title());
    Files.createDirectories(file.getParent());
    String text = block.text();
    boolean part = block.title().endsWith("pom.xml") && !text.contains("<project");
    Files.writeString(
        file,
        part
            ? "<project><groupId>shop</groupId><artifactId>shop</artifactId><version>1</version>\n"
                + text
                + "</project>\n"
            : text);
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(from.resolve("target"))) {
          Path to = folder.resolve(file);
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
  }
}

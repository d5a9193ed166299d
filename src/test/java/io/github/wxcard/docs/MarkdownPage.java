package io.github.wxcard.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the repository: its lines, blocks of code, headings and links. */
record MarkdownPage(Path file, List<String> lines) {
  private static final Path DOCS = Path.of("docs");
  private static final String CHINESE = ".zh-CN.md";
  private static final Pattern TITLE = Pattern.compile("title=\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  MarkdownPage {
    lines = List.copyOf(lines);
  }

  /**
   * A fenced block.
   *
   * @param first the line after the one that opens it, from 0
   * @param last the line that closes it
   */
  record Block(String info, int first, int last, List<String> lines) {
    Block {
      lines = List.copyOf(lines);
    }

    String language() {
      return info.split(" ", 2)[0];
    }

    /** The file that it shows; empty where it names none. */
    String title() {
      Matcher title = TITLE.matcher(info);
      return title.find() ? title.group(1) : "";
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  static MarkdownPage of(Path file) {
    try {
      return new MarkdownPage(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** The READMEs and all of {@code docs}, in English or in Chinese. */
  static List<MarkdownPage> manual(boolean chinese) {
    try (Stream<Path> docs = Files.list(DOCS)) {
      Path readme = Path.of(chinese ? "README" + CHINESE : "README.md");
      return Stream.concat(Stream.of(readme), docs.sorted())
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> file.toString().endsWith(CHINESE) == chinese)
          .map(MarkdownPage::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<MarkdownPage> manual() {
    return Stream.concat(manual(false).stream(), manual(true).stream()).toList();
  }

  boolean isChinese() {
    return file.toString().endsWith(CHINESE);
  }

  /** The same page in the other language. */
  Path twin() {
    String name = file.toString();
    return Path.of(isChinese() ? name.replace(CHINESE, ".md") : name.replace(".md", CHINESE));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int open = -1;
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith("```") && open < 0) {
        open = at;
      } else if (lines.get(at).equals("```")) {
        List<String> within = lines.subList(open + 1, at);
        blocks.add(new Block(lines.get(open).substring(3), open + 1, at, within));
        open = -1;
      }
    }
    return blocks;
  }

  /** The lines that are no code. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean code = false;
    for (String line : lines) {
      code ^= line.startsWith("```");
      if (!code) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** The headings' levels by the anchors that GitHub gives them, in order. */
  Map<String, Integer> anchors() {
    Map<String, Integer> anchors = new TreeMap<>();
    for (Heading heading : headings()) {
      String anchor = heading.anchor();
      String free = anchor;
      for (int twin = 1; anchors.containsKey(free); twin++) {
        free = anchor + "-" + twin;
      }
      anchors.put(free, heading.level());
    }
    return anchors;
  }

  record Heading(int level, String text) {
    private String anchor() {
      String plain = text.replace("`", "").toLowerCase(Locale.ROOT);
      return plain.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
  }

  List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (String line : prose()) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        headings.add(new Heading(heading.group(1).length(), heading.group(2)));
      }
    }
    return headings;
  }

  /** The targets of all links and pictures. */
  List<String> links() {
    return prose().stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map((MatchResult link) -> link.group(1))
        .toList();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}

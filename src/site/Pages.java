import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the documents of the repository as pages of the site, with links that fit there.
 *
 * <p>Run by {@code .ci/site}, with the folder to write to, beside which the pictures go, and the
 * address of the repository's files.
 */
public final class Pages {
  private static final List<String> AT_THE_ROOT =
      List.of(
          "README.zh-CN.md",
          "CONTRIBUTING.md",
          "CHANGELOG.md",
          "SECURITY.md",
          "CODE_OF_CONDUCT.md");
  private static final String IMAGES = "docs/images/";
  private static final String RULES = "src/main/resources/io/github/wxcard/rules/";
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");

  private final Path target;
  private final String repository;

  private Pages(Path target, String repository) {
    this.target = target;
    this.repository = repository;
  }

  public static void main(String[] args) throws IOException {
    new Pages(Path.of(args[0]), args[1]).write();
  }

  private void write() throws IOException {
    Files.createDirectories(target.resolve("rules"));
    write("index.md", page("README.md"));
    for (String page : AT_THE_ROOT) {
      write(page, page(page));
    }
    try (DirectoryStream<Path> documents = Files.newDirectoryStream(Path.of("docs"), "*.md")) {
      for (Path document : documents) {
        write(document.getFileName().toString(), page("docs/" + document.getFileName()));
      }
    }
    try (DirectoryStream<Path> rules = Files.newDirectoryStream(Path.of(RULES), "*.md")) {
      for (Path rule : rules) {
        write("rules/" + rule.getFileName(), page(rule.toString()));
      }
    }
    Path pictures = Files.createDirectories(target.resolveSibling("resources").resolve("images"));
    try (DirectoryStream<Path> images = Files.newDirectoryStream(Path.of(IMAGES))) {
      for (Path image : images) {
        Files.copy(
            image, pictures.resolve(image.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void write(String page, List<String> lines) throws IOException {
    Files.write(target.resolve(page), lines);
  }

  private List<String> page(String document) throws IOException {
    List<String> page = new ArrayList<>();
    boolean code = false;
    for (String line : Files.readAllLines(Path.of(document))) {
      code ^= line.startsWith("```");
      // Text is no language, and is left uncoloured only without a name; titles are for the tests.
      page.add(
          code
              ? line.replaceFirst("^```text\\b.*", "```").replaceFirst("^(```\\w+) .*", "$1")
              : linked(line, document));
    }
    return page;
  }

  private String linked(String line, String document) throws IOException {
    Matcher links = LINK.matcher(line);
    StringBuilder linked = new StringBuilder();
    while (links.find()) {
      links.appendReplacement(linked, Matcher.quoteReplacement("](" + link(links, document) + ")"));
    }
    return links.appendTail(linked).toString();
  }

  private String link(MatchResult link, String document) throws IOException {
    String path = link.group(1);
    if (!path.isEmpty()) {
      path = Path.of(document).resolveSibling(path).normalize().toString();
    }
    if (path.startsWith(IMAGES)) {
      return path.replace("docs/", "");
    }
    if (!path.isEmpty() && (!path.endsWith(".md") || path.startsWith("it/"))) {
      // What is no page stands in the repository.
      return repository + path;
    }
    // Pages of rules stand in a folder of their own.
    String up = document.startsWith(RULES) && !path.startsWith(RULES) && !path.isEmpty() ? "../" : "";
    String page =
        path.replace(RULES, document.startsWith(RULES) ? "" : "rules/")
            .replace("docs/", "")
            .replaceFirst("^README\\.md$", "index.md")
            .replaceFirst("\\.md$", ".html");
    if (link.group(2) == null) {
      return up + page;
    }
    Path other =
        path.isEmpty() ? Path.of(document) : Path.of(document).resolveSibling(link.group(1));
    String anchor = anchors(other).get(link.group(2));
    if (anchor == null) {
      throw new IllegalArgumentException(document + " links to nothing: " + link.group());
    }
    return up + page + "#" + anchor;
  }

  /** The anchors of a document's headings on the site, by those on GitHub. */
  private static Map<String, String> anchors(Path document) throws IOException {
    Map<String, String> anchors = new HashMap<>();
    for (String line : Files.readAllLines(document)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        String text = heading.group(1).replace("`", "");
        anchors.put(onGitHub(text), onSite(text));
      }
    }
    return anchors;
  }

  private static String onGitHub(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    return text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  /** As Doxia does it: the bytes of UTF-8 in hex, but for what HTML 4 allowed in names. */
  private static String onSite(String heading) {
    StringBuilder anchor = new StringBuilder();
    for (byte next : heading.replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
      boolean plain = next > 0 && (Character.isLetterOrDigit(next) || "-_:.".indexOf(next) >= 0);
      anchor.append(plain ? Character.toString(next) : String.format(".%02X", next & 0xff));
    }
    return Character.isLetter(anchor.charAt(0)) ? anchor.toString() : "a" + anchor;
  }
}

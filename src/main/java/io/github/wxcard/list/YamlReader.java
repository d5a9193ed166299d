package io.github.wxcard.list;

import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.model.SyntaxError.Reason;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.EntryTooLongException;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.yaml.BrokenYamlException;
import io.github.wxcard.yaml.YamlText;
import io.github.wxcard.yaml.YamlTokens;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Searches a file of YAML, which is held as a whole, for card lists in its documents. */
final class YamlReader {
  /** What begins or ends a document, after the first line. */
  private static final Pattern MARKER = Pattern.compile("[\\r\\n](?:---|\\.\\.\\.)");

  private final Search search;
  private final FileText file;
  private @Nullable JsonValue root;
  private boolean bare = true;
  private boolean misnamed;
  private boolean complete;
  private boolean replaced;

  YamlReader(Search search, FileText file) {
    this.search = search;
    this.file = file;
  }

  /** Searches it to its end, or to where it breaks. */
  void run() throws IOException {
    try {
      documents(text());
      complete = true;
    } catch (EntryTooLongException e) {
      search.broken(SyntaxDiagnoser.tooLong(file));
    }
  }

  /** What is to be said of it as a whole. */
  Document document() {
    return search.document(root, bare, complete, misnamed);
  }

  private void documents(YamlText text) throws IOException {
    boolean several = MARKER.matcher(text.source()).find() && YamlTokens.documents(text) > 1;
    YamlTokens tokens = new YamlTokens(text);
    ListFinder finder = finder(text, tokens, Path.ROOT);
    try {
      for (int index = 0; tokens.nextDocument(); index++) {
        finder = finder(text, tokens, several ? Path.ROOT.item(index) : Path.ROOT);
        finder.run();
        end(finder, several);
      }
    } catch (BrokenYamlException e) {
      boolean secret = breakOff(finder, text, e);
      end(finder, several);
      if (!secret) {
        new LiteralSearch(search, file, 0, 0).search(tokens.end(), Long.MAX_VALUE);
      }
    }
  }

  private ListFinder finder(YamlText text, YamlTokens tokens, Path path) {
    return ListFinder.of(search, text, tokens, path, 0, 0);
  }

  private void end(ListFinder finder, boolean several) {
    bare &= finder.isBare();
    misnamed |= finder.isMisnamed();
    root =
        several
            ? JsonValue.scalar(JsonValue.Type.UNKNOWN, "", SourceRef.of(Region.START, Path.ROOT))
            : finder.root();
  }

  /**
   * Tells where it breaks, unless that may come of what was replaced in it.
   *
   * @return whether what comes after it may be a part of a secret
   */
  private boolean breakOff(ListFinder finder, YamlText text, BrokenYamlException broken)
      throws IOException {
    int at = broken.offset();
    Region place = text.region(at, Math.min(at + 1, text.source().length()));
    boolean secret = finder.walk().mayGoOnSecret(broken.reason(), place);
    if (!replaced) {
      int found = text.charAt(at);
      finder
          .walk()
          .breakOff(
              broken.reason(), place, found == CharInput.END ? "" : String.valueOf((char) found));
    }
    return secret;
  }

  /** The whole file, with U+FFFD for whatever YAML does not allow anywhere. */
  private YamlText text() throws IOException {
    StringBuilder source = new StringBuilder();
    while (true) {
      try {
        int next = file.charAt(source.length());
        while (next != CharInput.END) {
          source.append(allowed(next, source.length()));
          next = file.charAt(source.length());
        }
        return new YamlText(source.toString(), file);
      } catch (InvalidUtf8Exception e) {
        replaced(Reason.INVALID_UTF8, e.offset(), "");
        file.beForgiving();
      }
    }
  }

  private char allowed(int character, long at) {
    if (Character.isSurrogate((char) character) || StreamReader.isPrintable(character)) {
      return (char) character;
    }
    boolean nul = character == 0;
    replaced(nul ? Reason.NUL : Reason.BAD_YAML, at, String.valueOf((char) character));
    return '\ufffd';
  }

  /** Tells of the first such character. */
  private void replaced(Reason reason, long at, String found) {
    if (!replaced) {
      replaced = true;
      Position start = file.region(at, at).start();
      Region place = new Region(start, Position.of(start.line(), start.column() + 1L));
      search.broken(new SyntaxError(reason, SourceRef.of(place, Path.ROOT), found, start));
    }
  }
}

package io.github.wxcard.report;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Finding;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/**
 * Tells the findings of a run apart, by something that stays when lines shift or the project moves:
 * the rule, the file, the path, and how many such findings came before.
 *
 * <p>Asked for each finding once, in the order of the report. Remembers those of one entry only.
 */
public final class Fingerprints {
  private static final String LIST = "cardList";

  private final ModulePath module;
  private final DigestUtils sha256 = new DigestUtils(MessageDigestAlgorithms.SHA_256);
  private final Map<String, Integer> outsideOfEntries = new HashMap<>();
  private final Map<String, Integer> inEntry = new HashMap<>();
  private String file = "";
  private String named = "";
  private int entry = -1;
  private int lists;

  public Fingerprints(ModulePath module) {
    this.module = module;
  }

  /** The fingerprint of the next finding: 64 hex digits, unlike any before. */
  public String of(Finding finding) {
    if (!finding.location().file().equals(file)) {
      file = finding.location().file();
      named = module.ofReactor(file);
      entry = -1;
      lists = 0;
      outsideOfEntries.clear();
      inEntry.clear();
    }
    String path = finding.location().path();
    String identity = finding.rule() + '\n' + named + '\n' + path;
    int index = entryOf(path);
    if (index < 0) {
      return digest(identity, outsideOfEntries);
    }
    enter(index);
    // A list that stands twice in one file has each of its paths twice.
    return digest(lists == 0 ? identity : identity + '\n' + "list " + lists, inEntry);
  }

  /** The index in {@code cardList[3].cardId} or {@code [3].cardId}; -1 where there is none. */
  private static int entryOf(String path) {
    int open = path.startsWith(LIST) ? LIST.length() : 0;
    int close = path.indexOf(']', open);
    boolean indexed =
        close >= 0
            && path.charAt(open) == '['
            && close - open <= 10
            && Ascii.isDigits(path.substring(open + 1, close));
    return indexed ? Integer.parseInt(path, open + 1, close, 10) : -1;
  }

  private void enter(int next) {
    if (next != entry) {
      lists += next < entry ? 1 : 0;
      entry = next;
      inEntry.clear();
    }
  }

  private String digest(String identity, Map<String, Integer> seen) {
    return sha256.digestAsHex(identity + '\n' + seen.merge(identity, 1, Integer::sum));
  }
}

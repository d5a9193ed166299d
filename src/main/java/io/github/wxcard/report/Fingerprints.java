package io.github.wxcard.report;

import io.github.wxcard.model.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.MessageDigestAlgorithms;

/**
 * Tells the findings of a run apart, by something that stays when lines shift or the project moves:
 * the rule, the file, the path, and how many such findings came before.
 *
 * <p>Asked for each finding once, in the order of the report. Remembers those of one entry only.
 */
final class Fingerprints {
  private static final Pattern ENTRY = Pattern.compile("(?:cardList)?\\[(\\d{1,9})]");

  private final ModulePath module;
  private final DigestUtils sha256 = new DigestUtils(MessageDigestAlgorithms.SHA_256);
  private final Map<String, Integer> outsideOfEntries = new HashMap<>();
  private final Map<String, Integer> inEntry = new HashMap<>();
  private String file = "";
  private int entry = -1;
  private int lists;

  Fingerprints(ModulePath module) {
    this.module = module;
  }

  /** The fingerprint of the next finding: 64 hex digits, unlike any before. */
  String of(Finding finding) {
    if (!finding.location().file().equals(file)) {
      file = finding.location().file();
      entry = -1;
      lists = 0;
      outsideOfEntries.clear();
      inEntry.clear();
    }
    String path = finding.location().path();
    String identity = finding.rule() + '\n' + module.ofReactor(file) + '\n' + path;
    Matcher matcher = ENTRY.matcher(path);
    if (!matcher.lookingAt()) {
      return digest(identity, outsideOfEntries);
    }
    enter(Integer.parseInt(matcher.group(1)));
    // A list that stands twice in one file has each of its paths twice.
    return digest(lists == 0 ? identity : identity + '\n' + "list " + lists, inEntry);
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

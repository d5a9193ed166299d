package io.github.wxcard.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Page;
import io.github.wxcard.model.Severity;
import io.github.wxcard.report.json.PrettyJson;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.Rules;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The rules as SARIF tells of them, with their whole pages.
 *
 * <p>Of built-in rules all but the level is made when the project is built: to read and escape some
 * forty pages would be most of what the report of a small run costs.
 */
final class SarifRules {
  /** In JSON it never stands as it is. */
  private static final char HOLE = '\1';

  private final Language language;
  private final Map<String, byte[]> prepared;

  private SarifRules(Language language, Map<String, byte[]> prepared) {
    this.language = language;
    this.prepared = prepared;
  }

  /** The rules in a language. */
  static SarifRules in(Language language) throws IOException {
    try (InputStream in = SarifRules.class.getResourceAsStream(fileName(language))) {
      // Without a build by Maven, as in an editor, nothing is prepared, or older pages are.
      return new SarifRules(language, in == null ? Map.of() : read(in));
    }
  }

  /** Writes the built-in rules into a folder of class files, in each language. */
  public static void main(String[] folders) throws IOException {
    Path folder = Path.of(folders[0], SarifRules.class.getPackageName().split("\\."));
    Files.createDirectories(folder);
    for (Language language : Language.values()) {
      Path file = folder.resolve(fileName(language));
      try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
        out.writeInt(Rules.builtIn().size());
        for (Rule rule : Rules.builtIn()) {
          byte[] line = line(rule, language);
          out.writeUTF(rule.info().id());
          out.writeInt(line.length);
          out.write(line);
        }
      }
    }
  }

  /** Writes the rules of a run, one a line. */
  void write(RuleSet rules, JsonFrame.Lines lines) throws IOException {
    for (Rule rule : rules.rules()) {
      lines.next();
      byte[] known = prepared.get(rule.info().id());
      JsonFrame line =
          new JsonFrame(known == null ? line(rule, language) : known, HOLE, lines.stream());
      Severity level = rules.level(rule);
      line.put(level != Severity.OFF);
      line.putText(level(level));
      line.end();
    }
    lines.end();
  }

  /** SARIF calls an info a note, and knows no rule that is off but as disabled. */
  static String level(Severity severity) {
    return switch (severity) {
      case OFF -> "none";
      case INFO -> "note";
      default -> severity.label();
    };
  }

  /** A rule, whose configuration is to be put in. */
  private static byte[] line(Rule rule, Language language) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = PrettyJson.compact(line)) {
      Page page = Page.of(rule, language);
      json.writeStartObject();
      json.writeStringField("id", rule.info().id());
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeFieldName("enabled");
      json.writeRawValue(String.valueOf(HOLE));
      json.writeFieldName("level");
      json.writeRawValue(String.valueOf(HOLE));
      json.writeEndObject();
      json.writeStringField("name", rule.getClass().getSimpleName());
      boolean titled = !page.title().isEmpty();
      SarifResults.writeText("shortDescription", titled ? page.title() : page.summary(), json);
      SarifResults.writeText(
          "fullDescription",
          titled ? page.summary() + " " + page.description() : page.description(),
          json);
      json.writeObjectFieldStart("help");
      json.writeStringField("text", page.markdown());
      json.writeStringField("markdown", page.markdown());
      json.writeEndObject();
      json.writeEndObject();
    }
    return line.toByteArray();
  }

  /** What the build prepared, by the ids of rules. */
  static Map<String, byte[]> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    Map<String, byte[]> lines = new HashMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      String id = data.readUTF();
      lines.put(id, data.readNBytes(data.readInt()));
    }
    return lines;
  }

  /** What is prepared in a language, beside this class. */
  static String fileName(Language language) {
    return "sarif-rules." + language.tag() + ".bin";
  }
}

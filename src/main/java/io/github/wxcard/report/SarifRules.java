package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.wxcard.engine.RuleSet;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.Rules;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The rules as SARIF tells of them, with their whole pages.
 *
 * <p>Of built-in rules all but the level is made when the project is built: to read and escape some
 * forty pages would be most of what the report of a small run costs.
 */
final class SarifRules {
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
          byte[] texts = texts(rule, language);
          out.writeUTF(rule.info().id());
          out.writeInt(texts.length);
          out.write(texts);
        }
      }
    }
  }

  /** Writes the rules of a run, as values of an array. */
  void write(RuleSet rules, JsonGenerator array) throws IOException {
    PrettyJson.writeLines(
        array, rules.rules(), (json, rule) -> write(rule, rules.level(rule), json));
  }

  private void write(Rule rule, Severity level, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.info().id());
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeBooleanField("enabled", level != Severity.OFF);
    json.writeStringField("level", SarifResults.level(level));
    json.writeEndObject();
    byte[] texts = prepared.get(rule.info().id());
    json.writeRaw(',');
    json.flush();
    ((OutputStream) json.getOutputTarget()).write(texts == null ? texts(rule, language) : texts);
    json.writeEndObject();
  }

  /** The members of a rule that no configuration changes, as they stand in an object. */
  private static byte[] texts(Rule rule, Language language) throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    try (JsonGenerator json = PrettyJson.compact(object)) {
      Page page = Page.of(rule, language);
      json.writeStartObject();
      json.writeStringField("name", rule.getClass().getSimpleName());
      SarifFormat.writeText("shortDescription", page.summary(), json);
      SarifFormat.writeText("fullDescription", page.description(), json);
      json.writeObjectFieldStart("help");
      json.writeStringField("text", page.markdown());
      json.writeStringField("markdown", page.markdown());
      json.writeEndObject();
      json.writeEndObject();
    }
    return Arrays.copyOfRange(object.toByteArray(), 1, object.size() - 1);
  }

  /** What the build prepared, by the ids of rules. */
  static Map<String, byte[]> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    Map<String, byte[]> texts = new HashMap<>();
    for (int left = data.readInt(); left > 0; left--) {
      String id = data.readUTF();
      texts.put(id, data.readNBytes(data.readInt()));
    }
    return texts;
  }

  /** What is prepared in a language, beside this class. */
  static String fileName(Language language) {
    return "sarif-rules." + language.tag() + ".bin";
  }
}

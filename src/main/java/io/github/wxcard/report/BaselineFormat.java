package io.github.wxcard.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wxcard.model.Expectation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Expected findings as the file that people keep: the same bytes for the same entries. */
public final class BaselineFormat {
  private BaselineFormat() {}

  /** Writes them in their order; leaves the stream open. */
  public static void write(List<Expectation> entries, OutputStream out) throws IOException {
    byte[] text =
        new JsonMapper()
            .writer(printer())
            .writeValueAsBytes(entries.stream().map(BaselineFormat::members).toList());
    out.write(text);
    out.write('\n');
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static Map<String, String> members(Expectation entry) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("rule", entry.rule());
    members.put("file", entry.file());
    members.put("path", entry.path());
    if (entry.reason() != null) {
      members.put("reason", entry.reason());
    }
    if (entry.expires() != null) {
      members.put("expires", entry.expires().toString());
    }
    return members;
  }
}

package io.github.wxcard.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.ReportFormat;
import io.github.wxcard.report.RichRun;
import io.github.wxcard.report.sarif.SarifFormat;
import io.github.wxcard.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
  @Test
  void hasTheShapeOfItsSchema() throws IOException {
    validate(RichRun.text(new JsonFormat(), RichRun.run().outcome(ModulePath.ROOT)));
  }

  private static void validate(String json) throws IOException {
    try (InputStream schema = Schemas.open("report")) {
      SchemaLoader.load(new JSONObject(new JSONTokener(schema))).validate(new JSONObject(json));
    }
  }

  @Test
  void tellsAllOfAFinding() throws IOException {
    Outcome outcome = new TestRun().with("a.json", "{\"cardList\":[],}").outcome(ModulePath.ROOT);
    assertThat(RichRun.text(new JsonFormat(), outcome))
        .isEqualTo(
            """
            {
              "version": 1,
              "files": 1,
              "cards": 0,
              "signaturesVerified": 0,
              "findings": [
                {"rule":"malformed-json","level":"error","file":"a.json","path":"$",\
            "start":{"line":1,"column":16},"end":{"line":1,"column":17},\
            "message":"not valid JSON at `}`: a comma with nothing after it; remove the comma",\
            "properties":{}}
              ]
            }
            """);
  }

  @Test
  void deleteStandsRawInNoJson() throws IOException {
    Outcome outcome = RichRun.run().outcome(ModulePath.ROOT);
    for (ReportFormat format : List.of(new JsonFormat(), new GitLabFormat(), new SarifFormat())) {
      assertThat(RichRun.text(format, outcome)).contains("\\u007f").doesNotContain("\u007f");
    }
  }

  @Test
  void countsTemplatesWhereThereAreSome() throws IOException {
    String list = "{\"cardList\":[{\"cardId\":\"{{id}}\",\"cardExt\":\"{}\"}]}";
    Outcome outcome = new TestRun().with("a.json", list).outcome(ModulePath.ROOT);
    String json = RichRun.text(new JsonFormat(), outcome);
    assertThat(json).contains("\n  \"templates\": 1,\n");
    validate(json);
  }

  @Test
  void whatCannotBeSeenIsEscaped() throws IOException {
    String json = RichRun.text(new JsonFormat(), RichRun.run().outcome(ModulePath.ROOT));
    assertThat(json.codePoints().filter(point -> point != '\n'))
        .noneMatch(io.github.wxcard.secret.Printable::isHidden);
    assertThat(json).contains("\\u202e");
    byte[] bytes = RichRun.bytes(new JsonFormat(), RichRun.run().outcome(ModulePath.ROOT));
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(json);
  }
}

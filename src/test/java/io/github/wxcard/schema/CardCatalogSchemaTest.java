package io.github.wxcard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.wxcard.TestRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the schema of a catalog against what is read of one. */
class CardCatalogSchemaTest {
  private static final String BASE = "{'base_info':{'id':'pQ7fXt9LmZb2-cRkVw0NsYhUaE4o'}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "true~{'card':{'card_type':'GIFT','gift':BASE}}",
        "true~[{'card':{'card_type':'GIFT','gift':BASE}}]",
        "true~{'errcode':0,'card':{'card_type':null,'gift':BASE,'x':7,'y':{'base_info':7}}}",
        "true~{'card':{'gift':{'base_info':{'date_info':7,'bind_openid':null,'id':'x'}}}}",
        "true~{'card_id':'x','card':{'gift':{'base_info':{'date_info':{'type':[]},'id':{}}}}}",
        "false~{'errcode':40053,'errmsg':'invalid'}",
        "false~{'card':null}",
        "false~{'card':[]}",
        "false~{'card':{}}",
        "false~{'card':{'card_type':'GIFT'}}",
        "false~{'card':{'card_type':'GIFT','gift':{}}}",
        "false~{'card':{'card_type':'GIFT','gift':{'base_info':null}}}",
        "false~{'card':{'card_type':'GIFT','gift':{'base_info':[]}}}",
        "false~[]",
        "false~[7]",
        "false~[{}]",
        "false~7",
        "false~null"
      })
  void whatTheSchemaAcceptsIsRead(boolean payload, String text) throws IOException {
    String json = text.replace("BASE", BASE).replace('\'', '"');
    assertThat(isAccepted(json)).isEqualTo(payload);
    assertThat(new TestRun().catalog("c.json", json).report().findings().isEmpty())
        .isEqualTo(payload);
  }

  @Test
  void theSchemaNamesWhatIsReadAndNoMore() throws IOException {
    JsonNode definitions;
    try (InputStream in = Schemas.open("card-catalog")) {
      definitions = new ObjectMapper().readTree(in).get("definitions");
    }
    assertThat(names(definitions.at("/payload"))).containsExactly("card_id", "card");
    assertThat(names(definitions.at("/payload/properties/card"))).containsExactly("card_type");
    assertThat(names(definitions.at("/payload/properties/card/additionalProperties")))
        .containsExactly("base_info");
    assertThat(names(definitions.at("/base_info")))
        .containsExactly(
            "id",
            "use_custom_code",
            "get_custom_code_mode",
            "bind_openid",
            "status",
            "sku",
            "get_limit",
            "date_info");
    assertThat(names(definitions.at("/base_info/properties/sku"))).containsExactly("quantity");
    assertThat(names(definitions.at("/base_info/properties/date_info")))
        .containsExactly("type", "end_timestamp");
  }

  private static List<String> names(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static boolean isAccepted(String json) throws IOException {
    Schema schema;
    try (InputStream in = Schemas.open("card-catalog")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      schema = SchemaLoader.load(new JSONObject(text));
    }
    try {
      schema.validate(new JSONTokener(json).nextValue());
      return true;
    } catch (ValidationException e) {
      return false;
    }
  }
}

package io.github.wxcard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the schemas against the tables of the source document, row by row. */
class SourceDocumentTest {
  private static final Map<String, String> TYPES =
      Map.of("String", "string", "Number", "number", "ObjectArray", "array", "Boolean", "boolean");

  /** Members of a call that are no part of its JSON. */
  private static final Set<String> FUNCTIONS = Set.of("success", "fail", "complete");

  /** A table: its columns, and its rows by column. */
  private record Table(List<String> columns, List<Map<String, String>> rows) {}

  @Test
  void theDocumentHasTheTablesThatAreReadHere() throws IOException {
    assertThat(tables()).hasSize(8);
  }

  @Test
  void addCardHasTheMembersOfItsTable() throws IOException {
    hold(tables().get(0), node("add-card").at("/definitions/document"), FUNCTIONS);
    hold(tables().get(1), node("add-card").at("/definitions/entry"), Set.of());
  }

  @Test
  void cardExtHasTheMembersOfItsTable() throws IOException {
    hold(tables().get(2), node("card-ext"), Set.of());
  }

  @Test
  void theResultHasTheMembersOfItsTables() throws IOException {
    JsonNode schema = node("add-card-result");
    assertThat(tables().get(3).columns()).contains("errMsg");
    assertThat(schema.at("/properties/errMsg/type").asText()).isEqualTo("string");
    hold(tables().get(4), schema, Set.of("errMsg"));
    hold(tables().get(5), schema.at("/definitions/entry"), Set.of());
  }

  @Test
  void openCardHasTheMembersOfItsTables() throws IOException {
    hold(tables().get(6), node("open-card"), FUNCTIONS);
    hold(tables().get(7), node("open-card").at("/definitions/entry"), Set.of());
  }

  private static void hold(Table table, JsonNode schema, Set<String> apart) {
    assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
    Set<String> members = new TreeSet<>(apart);
    for (Map<String, String> row : table.rows()) {
      String name = row.get("参数");
      members.add(name);
      if (FUNCTIONS.contains(name)) {
        assertThat(row.get("类型")).isEqualTo("Function");
        assertThat(schema.at("/properties").has(name)).as(name).isFalse();
        continue;
      }
      JsonNode property = schema.at("/properties/" + name);
      assertThat(property.get("type").asText()).as(name).isEqualTo(TYPES.get(row.get("类型")));
      assertThat(property.get("description").asText()).as(name).contains("Source:");
      if (table.columns().contains("必填")) {
        assertThat(required(schema).contains(name))
            .as(name + " is required")
            .isEqualTo(row.get("必填").equals("是"));
      }
    }
    Set<String> inSchema = new TreeSet<>();
    schema.get("properties").fieldNames().forEachRemaining(inSchema::add);
    for (String function : FUNCTIONS) {
      members.remove(function);
    }
    assertThat(inSchema).isEqualTo(members);
  }

  private static List<String> required(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static JsonNode node(String name) throws IOException {
    try (InputStream in = Schemas.open(name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static List<Table> tables() throws IOException {
    List<Table> tables = new ArrayList<>();
    List<String> lines = lines();
    for (int at = 1; at < lines.size(); at++) {
      if (!lines.get(at).startsWith("---")) {
        continue;
      }
      List<String> columns = cells(lines.get(at - 1));
      List<Map<String, String>> rows = new ArrayList<>();
      for (int row = at + 1; isRow(lines, row); row++) {
        List<String> cells = cells(lines.get(row));
        Map<String, String> byColumn = new java.util.LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
          byColumn.put(columns.get(column), cells.get(column));
        }
        rows.add(byColumn);
      }
      tables.add(new Table(columns, rows));
    }
    return tables;
  }

  /** The head of the next table may follow at once. */
  private static boolean isRow(List<String> lines, int at) {
    return lines.get(at).contains(" | ") && !lines.get(at + 1).startsWith("---");
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().split("\\s*\\|\\s*", -1)).stream()
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = SourceDocumentTest.class.getResourceAsStream("/seeds/card-api.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

package io.github.wxcard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.MutatedCards;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an outline admits, everit accepts; and what it said of one object holds for its like. */
class OutlineTest {
  private static final int LISTS = Integer.getInteger("wxcard.entries", 20_000) / 20;

  private int admitted;
  private int refused;

  @Test
  void everitSaysTheSameOfAllThatLookAlike() throws IOException {
    EveritSchema ext = EveritSchema.of("card-ext", null);
    for (DocumentKind kind : DocumentKind.values()) {
      EveritSchema entry = EveritSchema.of(kind.id(), "entry");
      EveritSchema root =
          EveritSchema.of(kind.id(), kind == DocumentKind.ADD_CARD ? "document" : null);
      DocumentVisitor visitor =
          new DocumentVisitor() {
            @Override
            public void card(Card card) {
              holds(Schemas.entry(kind), entry, card.value());
              if (card.ext().object() != null) {
                holds(Schemas.cardExt(), ext, card.ext().object());
              }
            }

            @Override
            public void end(Document document) {
              if (document.root() != null) {
                holds(Schemas.root(kind), root, document.root());
              }
            }
          };
      for (int seed = 0; seed < LISTS; seed++) {
        byte[] list = new MutatedCards(seed, 8).list(kind, 5).getBytes(StandardCharsets.UTF_8);
        DocumentReader.read(new ByteArrayInputStream(list), Reading.AUTO.withKind(kind), visitor);
      }
    }
    assertThat(admitted).isGreaterThan(refused / 4);
    assertThat(refused).isGreaterThan(admitted / 50);
  }

  @Test
  void theBuildPreparesWhatTheSchemasSay(@TempDir Path folder) throws IOException {
    Outlines.main(new String[] {folder.toString()});
    Path made = folder.resolve("io/github/wxcard/schema").resolve(Outlines.FILE);
    try (InputStream prepared = Outlines.class.getResourceAsStream(Outlines.FILE)) {
      assertThat(prepared)
          .as("mvn process-classes makes it")
          .hasBinaryContent(Files.readAllBytes(made));
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(made))) {
      Map<String, Outline> outlines = Outlines.read(in);
      assertThat(outlines).containsKeys("add-card#document", "open-card", "open-card#entry");
      assertThat(outlines).containsEntry("card-ext", OutlineReader.read("card-ext", null));
      assertThat(outlines).containsEntry("add-card#entry", OutlineReader.read("add-card", "entry"));
    }
  }

  @Test
  void eachSchemaIsSaidInFull() {
    for (DocumentKind kind : DocumentKind.values()) {
      assertThat(Schemas.entry(kind).outline().complete()).isTrue();
      assertThat(Schemas.root(kind).outline().complete()).isTrue();
    }
    assertThat(Schemas.cardExt().outline().complete()).isTrue();
  }

  @Test
  void whatAsksForMoreThanTypesIsNotSaidInFull() {
    assertThat(complete("const", true)).isTrue();
    assertThat(complete("const", false)).isTrue();
    assertThat(complete("const", "a")).isFalse();
    assertThat(complete("const", 1)).isFalse();
    assertThat(complete("minLength", 1)).isFalse();
    assertThat(complete("type", "string")).isFalse();
    assertThat(complete(Map.of("required", List.of("member")))).isFalse();
    assertThat(complete(Map.of("type", "object"))).isFalse();
    assertThat(complete(true)).isFalse();
  }

  /** Whether a schema is said in full that has a condition on a member. */
  private static boolean complete(String keyword, Object wanted) {
    return complete(Map.of("properties", Map.of("member", Map.of(keyword, wanted))));
  }

  private static boolean complete(Object condition) {
    return OutlineReader.outline(
            Map.of("type", "object", "additionalProperties", false, "if", condition))
        .complete();
  }

  private void holds(DocumentSchema schema, EveritSchema everit, JsonValue value) {
    boolean admits = schema.outline().admits(value);
    admitted += admits ? 1 : 0;
    refused += admits ? 0 : 1;
    List<Violation> violations = everit.violations(value);
    if (admits) {
      assertThat(violations).isEmpty();
    }
    // What it said of an object that is alike counts for this one too.
    assertThat(schema.violations(value)).isEqualTo(violations);
  }
}

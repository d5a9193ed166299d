package io.github.wxcard.schema;

import io.github.wxcard.model.DocumentKind;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The schemas of all documents, loaded when first asked for. */
public final class Schemas {
  private static final String FOLDER = "/io/github/wxcard/schemas/";

  private Schemas() {}

  /** The names of the schema files, sorted, without {@code .schema.json}. */
  public static List<String> names() {
    return Stream.concat(
            Arrays.stream(DocumentKind.values()).map(DocumentKind::id),
            Stream.of("card-catalog", "card-ext", "report"))
        .sorted()
        .toList();
  }

  /** The bytes of a schema file. */
  public static InputStream open(String name) {
    String resource = FOLDER + name + ".schema.json";
    InputStream in = Schemas.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the plugin's jar lacks " + resource);
    }
    return in;
  }

  /** The schema of a document's root; of {@code add-card}, of a root that is an object. */
  public static DocumentSchema root(DocumentKind kind) {
    return switch (kind) {
      case ADD_CARD -> AddCard.ROOT;
      case ADD_CARD_RESULT -> Result.ROOT;
      case OPEN_CARD -> OpenCard.ROOT;
    };
  }

  /** The schema of an entry of a document's list. */
  public static DocumentSchema entry(DocumentKind kind) {
    return switch (kind) {
      case ADD_CARD -> AddCard.ENTRY;
      case ADD_CARD_RESULT -> Result.ENTRY;
      case OPEN_CARD -> OpenCard.ENTRY;
    };
  }

  /** The schema of the object inside {@code cardExt}. */
  public static DocumentSchema cardExt() {
    return Ext.ROOT;
  }

  private static final class AddCard {
    static final DocumentSchema ROOT = DocumentSchema.of("add-card", "document");
    static final DocumentSchema ENTRY = DocumentSchema.of("add-card", "entry");
  }

  private static final class Ext {
    static final DocumentSchema ROOT = DocumentSchema.of("card-ext");
  }

  private static final class Result {
    static final DocumentSchema ROOT = DocumentSchema.of("add-card-result");
    static final DocumentSchema ENTRY = DocumentSchema.of("add-card-result", "entry");
  }

  private static final class OpenCard {
    static final DocumentSchema ROOT = DocumentSchema.of("open-card");
    static final DocumentSchema ENTRY = DocumentSchema.of("open-card", "entry");
  }
}

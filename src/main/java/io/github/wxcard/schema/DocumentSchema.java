package io.github.wxcard.schema;

import io.github.wxcard.model.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One of the project's JSON Schemas, ready to judge values. Safe for use by many threads.
 *
 * <p>everit is the authority, and slow; what is plainly right never goes there, and of objects that
 * are alike to it only the first.
 */
public final class DocumentSchema {
  /** For how many forms of objects everit's answer is remembered: mistakes are repeated. */
  private static final int MOST_KNOWN = 256;

  private final String name;
  private final @Nullable String definition;
  private final Outline outline;
  private final List<String> members;
  private final Map<ObjectSignature, List<Violation>> known = new ConcurrentHashMap<>();
  private volatile @Nullable EveritSchema everit;

  private DocumentSchema(String name, @Nullable String definition) {
    this.name = name;
    this.definition = definition;
    this.outline = Outlines.of(name, definition);
    this.members = List.copyOf(new TreeSet<>(outline.members().keySet()));
  }

  /** The schema of a whole document, such as {@code add-card}, or {@code card-ext}. */
  public static DocumentSchema of(String name) {
    return new DocumentSchema(name, null);
  }

  /** A definition of a schema, such as {@code entry}, that of one entry of a document's list. */
  public static DocumentSchema of(String name, String definition) {
    return new DocumentSchema(name, definition);
  }

  /** What the scan of an object can hold it against. */
  public Outline outline() {
    return outline;
  }

  /** The names of the members that an object may have, sorted. */
  public List<String> members() {
    return members;
  }

  /** Judges a value; of containers inside it only the type. */
  public List<Violation> violations(JsonValue value) {
    if (outline.admits(value)) {
      return List.of();
    }
    ObjectSignature form = ObjectSignature.of(value, outline);
    List<Violation> violations = form == null ? null : known.get(form);
    if (violations == null) {
      violations = everit().violations(value);
      if (form != null && known.size() < MOST_KNOWN) {
        known.put(form, violations);
      }
    }
    return violations;
  }

  private EveritSchema everit() {
    EveritSchema loaded = everit;
    if (loaded == null) {
      loaded = EveritSchema.of(name, definition);
      everit = loaded;
    }
    return loaded;
  }
}

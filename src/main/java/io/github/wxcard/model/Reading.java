package io.github.wxcard.model;

import org.jspecify.annotations.Nullable;

/**
 * How a fixture is read.
 *
 * @param kind its kind where that is settled; null to recognise it by its content
 * @param syntax how its text is written
 * @param at where the list stands in it; {@link ValuePath#ANY} to look for lists everywhere
 * @param handover what a client does with the entries
 * @param target where the call is made
 * @param mixed whether it may hold no list at all
 * @param cardId the card of a {@code cardExt} that stands alone; null where nothing says
 */
public record Reading(
    @Nullable DocumentKind kind,
    Syntax syntax,
    ValuePath at,
    Handover handover,
    Target target,
    boolean mixed,
    @Nullable String cardId) {
  /** Any kind, wherever lists stand in strict JSON. */
  public static final Reading AUTO =
      new Reading(
          null, Syntax.JSON, ValuePath.ANY, Handover.AUTO, Target.MINI_PROGRAM, false, null);

  /** How the text of a fixture is written. */
  public enum Syntax {
    /** One strict JSON document. */
    JSON,
    /** A strict JSON document a line. */
    LINES,
    /** YAML. */
    YAML,
    /** JavaScript, TypeScript or Java, in whose string literals a backslash is undone. */
    SCRIPT,
    /** Any text, with literals in it; quotes may leave what is in them as it is, as in a shell. */
    TEXT;

    /**
     * What begins as JSON is to be JSON; else lists are looked for in a page, a script, any text.
     */
    public static Syntax ofBeginning(String text) {
      String start = text.stripLeading();
      return start.isEmpty() || "{[\"\ufeff".indexOf(start.charAt(0)) >= 0 ? JSON : TEXT;
    }

    /** The syntax that a file's name settles by its end. */
    public static Syntax ofFileName(String name) {
      String file = name.substring(name.lastIndexOf('/') + 1);
      String end = file.substring(file.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
      if (!file.contains(".")) {
        return JSON;
      }
      return switch (end) {
        case "json", "har", "postman_collection" -> JSON;
        case "jsonl", "ndjson" -> LINES;
        case "yaml", "yml" -> YAML;
        case "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "wxs", "java" -> SCRIPT;
        default -> TEXT;
      };
    }
  }

  /** The reading that a file's name settles by its end. */
  public static Reading ofFileName(String name) {
    return AUTO.withSyntax(Syntax.ofFileName(name))
        .withKind(DocumentKind.ofFileName(name).orElse(null));
  }

  /** The same of a settled kind. */
  public Reading withKind(@Nullable DocumentKind settled) {
    return new Reading(settled, syntax, at, handover, target, mixed, cardId);
  }

  /** The same in another syntax. */
  public Reading withSyntax(Syntax other) {
    return new Reading(kind, other, at, handover, target, mixed, cardId);
  }

  /** The same with the list at a place. */
  public Reading at(ValuePath place) {
    return new Reading(kind, syntax, place, handover, target, mixed, cardId);
  }

  /** The same with another handover. */
  public Reading withHandover(Handover other) {
    return new Reading(kind, syntax, at, other, target, mixed, cardId);
  }

  /** The same of a call that is made elsewhere. */
  public Reading withTarget(Target other) {
    return new Reading(kind, syntax, at, handover, other, mixed, cardId);
  }

  /** The same of a fixture that may hold no list. */
  public Reading asMixed() {
    return new Reading(kind, syntax, at, handover, target, true, cardId);
  }

  /** The same with the card of a {@code cardExt} that stands alone. */
  public Reading withCardId(@Nullable String id) {
    return new Reading(kind, syntax, at, handover, target, mixed, id);
  }

  /** All of it; written out, as what a record has of its own takes long to make once in a JVM. */
  @Override
  public String toString() {
    return kind
        + " "
        + syntax
        + " "
        + at
        + " "
        + handover
        + " "
        + target
        + (mixed ? " mixed " : " whole ")
        + cardId;
  }
}

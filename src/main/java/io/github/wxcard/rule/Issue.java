package io.github.wxcard.rule;

import io.github.wxcard.model.Ascii;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.SourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mistake as a rule states it, before levels, masking and wording.
 *
 * <p>Whatever it holds, tickets and other secrets of the run are hidden before it is shown.
 *
 * @param ref the token it points at
 * @param variant which of the rule's wordings, in lower case with dashes; empty for its only one
 * @param arguments what goes into the wording: a {@link String} is text of the fixture and will be
 *     escaped and cut; {@link Plain}, {@link Integer}, {@link Long}, {@link Boolean} and {@link
 *     Message} are the rule's own; a {@link Location} is shown as {@code path:line:column}
 * @param related other tokens of the same file that belong to it
 * @param elsewhere other places, perhaps in other files, that belong to it
 * @param properties more for machines: texts, whole numbers, truths, and lists of them
 * @param explained gives the same issue with its cause, at a cost that only the first issues of a
 *     run are worth; null where there is no more to say. The entry is gone by then, so it needs
 *     {@linkplain SourceRef#settled settled} places
 */
public record Issue(
    SourceRef ref,
    String variant,
    List<Object> arguments,
    List<SourceRef> related,
    List<Location> elsewhere,
    SortedMap<String, Object> properties,
    @Nullable Supplier<Issue> explained) {

  /** The most arguments, and the most places, that one issue has. */
  private static final int MOST = 1_000;

  /** Text of the rule's own, shown as it is, secrets apart. */
  public record Plain(String text) {}

  public Issue {
    checkVariant(variant);
    arguments = List.copyOf(arguments);
    arguments.forEach(Issue::checkArgument);
    properties = checked(properties);
    if (arguments.size() > MOST || related.size() + elsewhere.size() > MOST) {
      throw new IllegalArgumentException("an issue has at most 1000 arguments and places");
    }
    related = List.copyOf(related);
    elsewhere = List.copyOf(elsewhere);
  }

  /** An issue with the rule's only wording. */
  public static Issue at(SourceRef ref, Object... arguments) {
    return new Issue(ref, "", List.of(arguments), List.of(), List.of(), new TreeMap<>(), null);
  }

  /** An issue with one of several wordings. */
  public static Issue variant(String variant, SourceRef ref, Object... arguments) {
    return new Issue(ref, variant, List.of(arguments), List.of(), List.of(), new TreeMap<>(), null);
  }

  /** The same with another token that belongs to it. */
  public Issue related(SourceRef other) {
    List<SourceRef> more = new ArrayList<>(related);
    more.add(other);
    return new Issue(ref, variant, arguments, more, elsewhere, properties, explained);
  }

  /** The same with a place that belongs to it. */
  public Issue elsewhere(Location other) {
    List<Location> more = new ArrayList<>(elsewhere);
    more.add(other);
    return new Issue(ref, variant, arguments, related, more, properties, explained);
  }

  /** The same with one more property. */
  public Issue with(String name, Object value) {
    SortedMap<String, Object> more = new TreeMap<>(properties);
    more.put(name, value);
    return new Issue(ref, variant, arguments, related, elsewhere, more, explained);
  }

  /** The same, with more to say on demand. */
  public Issue explainedBy(Supplier<Issue> explanation) {
    return new Issue(ref, variant, arguments, related, elsewhere, properties, explanation);
  }

  private static void checkVariant(String variant) {
    for (int at = 0; at < variant.length(); at++) {
      char next = variant.charAt(at);
      if ((next < 'a' || next > 'z') && !Ascii.isDigit(next) && next != '-') {
        throw new IllegalArgumentException("a variant is lower case with dashes");
      }
    }
  }

  /** Only what can be searched for secrets goes through. */
  private static void checkArgument(Object argument) {
    if (argument instanceof Message message) {
      message.arguments().forEach(Issue::checkArgument);
    } else if (!isScalar(argument)
        && !(argument instanceof Plain)
        && !(argument instanceof Location)) {
      throw new IllegalArgumentException(
          "an argument is no " + argument.getClass().getName() + "; make it a String or a Plain");
    }
  }

  /** The properties as they are now, in which nobody changes anything later. */
  private static SortedMap<String, Object> checked(SortedMap<String, Object> properties) {
    SortedMap<String, Object> checked = new TreeMap<>();
    properties.forEach((name, value) -> checked.put(name, checkedProperty(value)));
    return Collections.unmodifiableSortedMap(checked);
  }

  private static Object checkedProperty(Object property) {
    List<?> values = property instanceof List<?> list ? List.copyOf(list) : List.of(property);
    if (values.size() > MOST || !values.stream().allMatch(Issue::isScalar)) {
      throw new IllegalArgumentException(
          "a property is a text, a whole number, a truth, or a list of at most 1000 of them");
    }
    return property instanceof List<?> ? values : property;
  }

  private static boolean isScalar(Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean;
  }
}

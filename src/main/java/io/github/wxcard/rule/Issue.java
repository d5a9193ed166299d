package io.github.wxcard.rule;

import io.github.wxcard.model.Location;
import io.github.wxcard.model.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mistake as a rule states it, before levels, masking and wording.
 *
 * @param spot the token it points at
 * @param variant which of the rule's wordings; empty for its only one
 * @param arguments what goes into the wording: a {@link String} is text of the fixture and will be
 *     masked, escaped and cut; {@link Plain}, numbers and messages are the rule's own
 * @param related other tokens of the same file that belong to it
 * @param elsewhere other places, perhaps in other files, that belong to it
 * @param properties more for machines
 * @param explained gives the same issue with its cause, at a cost that only the first issues of a
 *     run are worth; null where there is no more to say
 */
public record Issue(
    Spot spot,
    String variant,
    List<Object> arguments,
    List<Spot> related,
    List<Location> elsewhere,
    SortedMap<String, Object> properties,
    @Nullable Supplier<Issue> explained) {

  /** Text of the rule's own, shown as it is. */
  public record Plain(String text) {}

  public Issue {
    arguments = List.copyOf(arguments);
    related = List.copyOf(related);
    elsewhere = List.copyOf(elsewhere);
  }

  /** An issue with the rule's only wording. */
  public static Issue at(Spot spot, Object... arguments) {
    return new Issue(spot, "", List.of(arguments), List.of(), List.of(), new TreeMap<>(), null);
  }

  /** An issue with one of several wordings. */
  public static Issue variant(String variant, Spot spot, Object... arguments) {
    return new Issue(
        spot, variant, List.of(arguments), List.of(), List.of(), new TreeMap<>(), null);
  }

  /** The same with another token that belongs to it. */
  public Issue related(Spot other) {
    List<Spot> more = new ArrayList<>(related);
    more.add(other);
    return new Issue(spot, variant, arguments, more, elsewhere, properties, explained);
  }

  /** The same with a place that belongs to it. */
  public Issue elsewhere(Location other) {
    List<Location> more = new ArrayList<>(elsewhere);
    more.add(other);
    return new Issue(spot, variant, arguments, related, more, properties, explained);
  }

  /** The same with one more property. */
  public Issue with(String name, Object value) {
    SortedMap<String, Object> more = new TreeMap<>(properties);
    more.put(name, value);
    return new Issue(spot, variant, arguments, related, elsewhere, more, explained);
  }

  /** The same, with more to say on demand. */
  public Issue explainedBy(Supplier<Issue> explanation) {
    return new Issue(spot, variant, arguments, related, elsewhere, properties, explanation);
  }
}

package io.github.wxcard.engine;

import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Severity;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A card list to be judged.
 *
 * @param name what findings call it: its path relative to the module, with {@code /}
 * @param source its bytes
 * @param reading how it is read
 * @param tickets the candidates for its signatures
 * @param request the {@code add-card} list that this result answers; null where there is none
 * @param levels of rules for this fixture, by id, over those of the run
 */
public record Fixture(
    String name,
    Source source,
    Reading reading,
    List<Ticket> tickets,
    @Nullable Source request,
    Map<String, Severity> levels) {
  public Fixture {
    tickets = List.copyOf(tickets);
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
  }

  /** A card list that is judged at the levels of the run. */
  public Fixture(
      String name, Source source, Reading reading, List<Ticket> tickets, @Nullable Source request) {
    this(name, source, reading, tickets, request, Map.of());
  }

  /**
   * A card list that answers no other one, written as the end of its name says.
   *
   * @param kind its kind where that is settled; null to recognise it by its content
   */
  public Fixture(String name, Source source, @Nullable DocumentKind kind, List<Ticket> tickets) {
    this(name, source, Reading.ofFileName(name).withKind(kind), tickets, null);
  }

  /**
   * A card list held in memory, without tickets.
   *
   * @param name what findings call it; an end such as {@code .open-card.json} settles its kind,
   *     otherwise that is recognised by the content
   */
  public static Fixture of(String name, String json) {
    return new Fixture(name, Source.of(json), Reading.ofFileName(name), List.of(), null);
  }

  /** The same with these candidates for its signatures. */
  public Fixture withTickets(Ticket... candidates) {
    return new Fixture(name, source, reading, List.of(candidates), request, levels);
  }

  /** The same read in another way. */
  public Fixture withReading(Reading other) {
    return new Fixture(name, source, other, tickets, request, levels);
  }

  /** The same result, as the answer to that {@code add-card} list. */
  public Fixture answering(String json) {
    return answering(Source.of(json));
  }

  /** The same result, as the answer to that {@code add-card} list; null to none. */
  public Fixture answering(@Nullable Source list) {
    return new Fixture(name, source, reading, tickets, list, levels);
  }

  /**
   * The same fixtures, those numbered whose names are already taken, so that nobody takes one for
   * the other.
   */
  static List<Fixture> apart(List<Fixture> fixtures) {
    Set<String> given = new HashSet<>();
    fixtures.forEach(fixture -> given.add(fixture.name()));
    if (given.size() == fixtures.size()) {
      return List.copyOf(fixtures);
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Fixture> apart = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      int number = numbers.merge(fixture.name(), 1, Integer::sum);
      String name = fixture.name();
      for (; number > 1 && !given.add(name); number++) {
        name = fixture.name() + " (" + number + ")";
      }
      numbers.put(fixture.name(), Math.max(1, number - 1));
      apart.add(fixture.withName(name));
    }
    return List.copyOf(apart);
  }

  /** The same with rules at other levels than those of the run, by id. */
  public Fixture withLevels(Map<String, Severity> others) {
    return new Fixture(name, source, reading, tickets, request, others);
  }

  private Fixture withName(String other) {
    return new Fixture(other, source, reading, tickets, request, levels);
  }

  /** The same with other bytes. */
  Fixture withSource(Source other) {
    return new Fixture(name, other, reading, tickets, request, levels);
  }
}

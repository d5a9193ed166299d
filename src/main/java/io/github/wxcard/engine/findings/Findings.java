package io.github.wxcard.engine.findings;

import io.github.wxcard.engine.findings.FindingBatch.Fresh;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.secret.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects findings of one file, nearly in the order of the file: issues with level and file,
 * masked and made printable.
 */
public final class Findings {
  private final String file;
  private final int mostExplained;
  private final FindingList found;
  private final Map<String, Severity> levels;
  private final FindingBatch fresh = new FindingBatch();
  private final List<Explainable> explainables = new ArrayList<>();
  private final Gate gate;
  private @Nullable Finding last;
  private boolean inOrder = true;

  /** Has a rule say more, whatever comes of it. */
  public interface Guard {
    void run(String rule, SourceRef ref, Runnable explanation);
  }

  /**
   * Collects findings.
   *
   * @param file its name as it is shown
   * @param words those of the run
   * @param mostExplained how many issues are kept that can say more
   * @param room the size of the findings that are kept
   */
  public Findings(String file, Gate gate, StringPool words, int mostExplained, long room) {
    this(file, gate, words, mostExplained, room, Map.of());
  }

  /** The same with rules of which some have other levels than in the run. */
  public Findings(
      String file,
      Gate gate,
      StringPool words,
      int mostExplained,
      long room,
      Map<String, Severity> levels) {
    this.levels = levels;
    this.mostExplained = mostExplained;
    this.file = file;
    this.gate = gate.narrower();
    this.found = new FindingList(words, room);
  }

  public String file() {
    return file;
  }

  /** Hides this text too. */
  public void hide(String text) {
    gate.learn(text);
  }

  /** All findings, those of each entry in order. */
  public FindingList found() {
    settle();
    return found;
  }

  /** All findings in order; nothing is to be explained from now on. */
  public FindingList sorted() {
    settle();
    if (!inOrder) {
      found.sort();
      inOrder = true;
    }
    return found;
  }

  /** Whether whatever comes next is only counted. */
  public boolean isFull() {
    return found.isFull();
  }

  /** The size of the findings that are kept. */
  public long taken() {
    settle();
    return found.taken();
  }

  /** Counts so many findings, and keeps none of them. */
  public void leaveOut(String rule, Severity level, long count) {
    FindingCounts counts = new FindingCounts();
    Severity own = level(rule, level);
    counts.add(rule, own, own == Severity.OFF ? 0 : count);
    found.leaveOut(counts);
  }

  /** Keeps none of them, and counts them all. */
  public void leaveAllOut() {
    settle();
    found.leaveAllOut();
    explainables.clear();
  }

  /** Puts the last findings in order: none that comes later stands before them in the file. */
  public void settle() {
    if (fresh.isEmpty()) {
      return;
    }
    for (Fresh each : fresh.inOrder()) {
      follow(each.finding(), each.finding());
      Explainable more = each.explainable();
      if (found.add(each.finding()) && more != null && explainables.size() < mostExplained) {
        explainables.add(more.at(found.size() - 1));
      }
    }
    found.leaveOut(fresh.leftOut());
    fresh.clear();
  }

  /** Appends what was found after all this, in findings that are no longer used. */
  public void take(Findings others) {
    settle();
    others.settle();
    int before = found.size();
    inOrder &= others.inOrder;
    if (others.last != null) {
      follow(others.found.isEmpty() ? others.last : others.found.get(0), others.last);
    }
    found.take(others.found);
    for (Explainable other : others.explainables) {
      int index = before + other.index();
      if (explainables.size() < mostExplained && index < found.size()) {
        explainables.add(other.at(index));
      }
    }
  }

  /** Some findings come after those before, which they do not in a text that lies in another. */
  private void follow(Finding first, Finding latest) {
    inOrder &= last == null || Finding.ORDER.compare(last, first) <= 0;
    last = latest;
  }

  /** Explains the first findings that can be; how many of so many are left to explain elsewhere. */
  public int explain(int most, Guard guard) {
    List<Explainable> some = explainables.subList(0, Math.min(most, explainables.size()));
    for (Explainable each : some) {
      Finding plain = found.get(each.index());
      guard.run(
          plain.rule(),
          each.ref(),
          () -> {
            Issue explained = Objects.requireNonNull(each.issue().explained()).get();
            found.replace(each.index(), finding(plain.rule(), plain.severity(), explained));
          });
    }
    return most - some.size();
  }

  /** Adds an issue; all that is asked of it for that is asked now, of whoever made it. */
  public void add(String rule, Severity ofRun, Issue issue) {
    Severity level = level(rule, ofRun);
    if (level == Severity.OFF) {
      return;
    }
    if (found.isFull()) {
      found.leaveOut(rule, level);
      return;
    }
    Finding finding = finding(rule, level, issue);
    boolean more = issue.explained() != null && explainables.size() < mostExplained;
    fresh.add(new Fresh(finding, more ? new Explainable(0, issue, issue.ref().settled()) : null));
  }

  /** The level of a rule in this file. */
  public Severity level(String rule, Severity ofRun) {
    return levels.getOrDefault(rule, ofRun);
  }

  private Finding finding(String rule, Severity level, Issue issue) {
    List<Location> related = new ArrayList<>();
    issue
        .elsewhere()
        .forEach(place -> related.add(masked(place, gate::hide, ShownNames.AS_THEY_ARE)));
    issue.related().forEach(ref -> related.add(location(ref)));
    return new Finding(
        rule,
        level,
        location(issue.ref()),
        message(rule, issue),
        related,
        masked(issue.properties(), gate::hideSource));
  }

  /** The place of a token of this fixture. */
  public Location location(SourceRef ref) {
    return new Location(file, ref.region(), ref.path().toString(gate::hideSource));
  }

  /** The same finding, with more to hide, and files under other names. */
  public static Finding masked(Finding finding, Gate gate, ShownNames names) {
    UnaryOperator<String> mask = gate::hide;
    return new Finding(
        finding.rule(),
        finding.severity(),
        masked(finding.location(), mask, names),
        masked(finding.message(), mask),
        finding.related().stream().map(place -> masked(place, mask, names)).toList(),
        masked(finding.properties(), mask));
  }

  private static Location masked(Location place, UnaryOperator<String> mask, ShownNames names) {
    return new Location(
        mask.apply(names.of(place.file())), place.region(), mask.apply(place.path()));
  }

  /** A message with what goes into it, of any depth, changed. */
  private static Message masked(Message message, UnaryOperator<String> mask) {
    return new Message(message.key(), masked(message.arguments(), mask));
  }

  private static Object masked(Object value, UnaryOperator<String> mask) {
    if (value instanceof String text) {
      return mask.apply(text);
    }
    if (value instanceof List<?> values) {
      return masked(values, mask);
    }
    return value instanceof Message inner ? masked(inner, mask) : value;
  }

  private static List<Object> masked(List<?> values, UnaryOperator<String> mask) {
    List<Object> masked = new ArrayList<>(values.size());
    for (Object value : values) {
      masked.add(masked(value, mask));
    }
    return masked;
  }

  private static SortedMap<String, Object> masked(
      SortedMap<String, Object> properties, UnaryOperator<String> mask) {
    if (properties.isEmpty()) {
      return properties;
    }
    SortedMap<String, Object> masked = new TreeMap<>();
    properties.forEach((name, value) -> masked.put(mask.apply(name), masked(value, mask)));
    return masked;
  }

  private Message message(String rule, Issue issue) {
    String key = issue.variant().isEmpty() ? rule : rule + "." + issue.variant();
    List<Object> arguments = new ArrayList<>(issue.arguments().size());
    for (Object argument : issue.arguments()) {
      arguments.add(argument(argument));
    }
    return new Message(key, arguments);
  }

  private Object argument(Object argument) {
    if (argument instanceof Issue.Plain plain) {
      return gate.sourceLine(plain.text());
    }
    if (argument instanceof Location location) {
      return gate.line(location.file()) + ":" + location.region().start();
    }
    if (argument instanceof Message inner) {
      List<Object> within = new ArrayList<>(inner.arguments().size());
      for (Object each : inner.arguments()) {
        within.add(within(each));
      }
      return new Message(inner.key(), within);
    }
    return argument instanceof String text ? gate.value(text) : argument;
  }

  /** An argument of a message within a message: the rule's own words, which may be long. */
  private Object within(Object argument) {
    return argument instanceof String text ? gate.sourceLine(text) : argument(argument);
  }
}

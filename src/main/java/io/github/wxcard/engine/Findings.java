package io.github.wxcard.engine;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Printable;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Spot;
import io.github.wxcard.rule.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the findings of one fixture: issues with level and file, masked and made printable. */
final class Findings {
  private final String file;
  private final Masker tickets;
  private final int mostExplained;
  private final List<Finding> found = new ArrayList<>();
  private final List<Explainable> explainables = new ArrayList<>();
  private final Masker secrets = Masker.ofTickets(List.of());

  /**
   * Collects findings.
   *
   * @param mostExplained how many issues are kept that can say more
   */
  Findings(String file, Masker tickets, int mostExplained) {
    this.mostExplained = mostExplained;
    this.file = tickets.mask(file);
    this.tickets = tickets;
  }

  String file() {
    return file;
  }

  /** Hides this text too. */
  void hide(String text) {
    secrets.hide(text);
  }

  List<Finding> found() {
    return found;
  }

  /** Findings with a cause that is worth a search, in the order in which they were found. */
  List<Explainable> explainables() {
    return explainables;
  }

  /** A finding, and the issue that can say more of it. */
  record Explainable(int index, Issue issue) {}

  /** Puts the explained finding in the place of the plain one. */
  void explain(Explainable explainable) {
    Finding plain = found.get(explainable.index());
    Issue explained = Objects.requireNonNull(explainable.issue().explained()).get();
    found.set(explainable.index(), finding(plain.rule(), plain.severity(), explained));
  }

  void add(String rule, Severity level, Issue issue) {
    if (issue.explained() != null && explainables.size() < mostExplained) {
      explainables.add(new Explainable(found.size(), issue));
    }
    found.add(finding(rule, level, issue));
  }

  private Finding finding(String rule, Severity level, Issue issue) {
    List<Location> related = new ArrayList<>(issue.elsewhere());
    issue.related().forEach(spot -> related.add(location(spot)));
    return new Finding(
        rule, level, location(issue.spot()), message(rule, issue), related, issue.properties());
  }

  /** The place of a token of this fixture. */
  Location location(Spot spot) {
    return new Location(file, spot.region(), spot.path().toString(this::mask));
  }

  /** The same finding, with more to hide. */
  static Finding masked(Finding finding, Masker masker) {
    Location location = finding.location();
    return new Finding(
        finding.rule(),
        finding.severity(),
        new Location(location.file(), location.region(), masker.mask(location.path())),
        new Message(
            finding.message().key(),
            finding.message().arguments().stream()
                .map(argument -> argument instanceof String text ? masker.mask(text) : argument)
                .toList()),
        finding.related(),
        finding.properties());
  }

  private Message message(String rule, Issue issue) {
    String key = issue.variant().isEmpty() ? rule : rule + "." + issue.variant();
    return new Message(key, issue.arguments().stream().map(this::argument).toList());
  }

  private Object argument(Object argument) {
    if (argument instanceof Issue.Plain plain) {
      return plain.text();
    }
    if (argument instanceof Location location) {
      return location.file() + ":" + location.region().start();
    }
    return argument instanceof String text ? Printable.of(mask(shortened(text))) : argument;
  }

  /** What is far behind the cut need not be searched for secrets. */
  private static String shortened(String text) {
    return text.length() <= 10_000 ? text : text.substring(0, 10_000);
  }

  private String mask(String text) {
    return secrets.mask(tickets.mask(text));
  }
}

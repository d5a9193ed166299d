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

/** Collects the findings of one fixture: issues with level and file, masked and made printable. */
final class Findings {
  private final String file;
  private final Masker tickets;
  private final List<Finding> found = new ArrayList<>();
  private Masker secrets = Masker.of(List.of());

  Findings(String file, Masker tickets) {
    this.file = tickets.mask(file);
    this.tickets = tickets;
  }

  String file() {
    return file;
  }

  /** Hides these texts too, until others are given. */
  void hide(List<String> texts) {
    secrets = Masker.of(texts);
  }

  List<Finding> found() {
    return found;
  }

  void add(String rule, Severity level, Issue issue) {
    List<Location> related = new ArrayList<>(issue.elsewhere());
    issue.related().forEach(spot -> related.add(location(spot)));
    found.add(
        new Finding(
            rule,
            level,
            location(issue.spot()),
            message(rule, issue),
            related,
            issue.properties()));
  }

  /** The place of a token of this fixture. */
  Location location(Spot spot) {
    return new Location(file, spot.region(), mask(spot.path().toString()));
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

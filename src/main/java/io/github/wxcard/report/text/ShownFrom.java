package io.github.wxcard.report.text;

import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Message;
import io.github.wxcard.report.ModulePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings under the paths that a terminal links: from the folder in which Maven was started, where
 * reports name files from the folder of their module.
 *
 * @param module the module's place in that folder
 */
public record ShownFrom(ModulePath module) {
  /** A file's path. */
  public String file(String name) {
    return module.ofReactor(name);
  }

  /** A finding with all the paths in it. */
  public Finding finding(Finding finding) {
    if (module.equals(ModulePath.ROOT)) {
      return finding;
    }
    Map<Object, String> places = new HashMap<>();
    List<Location> related = new ArrayList<>();
    for (Location other : finding.related()) {
      related.add(location(other));
      places.put(Messages.place(other), Messages.place(location(other)));
    }
    return new Finding(
        finding.rule(),
        finding.severity(),
        location(finding.location()),
        message(finding.message(), places),
        related,
        finding.properties());
  }

  private Location location(Location location) {
    return new Location(file(location.file()), location.region(), location.path());
  }

  /** Where a message names a related place, it is the same one. */
  private static Message message(Message message, Map<Object, String> places) {
    List<Object> arguments = new ArrayList<>();
    for (Object argument : message.arguments()) {
      if (argument instanceof Message inner) {
        arguments.add(message(inner, places));
      } else {
        String place = places.get(argument);
        arguments.add(place == null ? argument : place);
      }
    }
    return new Message(message.key(), arguments);
  }
}

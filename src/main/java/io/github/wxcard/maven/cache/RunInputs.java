package io.github.wxcard.maven.cache;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.input.RunFiles;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a run finds and writes, the day apart.
 *
 * @param settings by name, what parameters say, and the plugin's version
 * @param code the class loader of the plugin, its libraries and further rules
 * @param files what is read
 */
public record RunInputs(SortedMap<String, String> settings, ClassLoader code, RunFiles files) {
  /**
   * A digest over all of it, tickets included.
   *
   * <p>It helps nobody to a ticket. Whoever wants to try a guess with it needs every byte of the
   * fixtures, for these follow the tickets in one digest, so that a guess costs a pass over all of
   * them; and whoever has the fixtures has their signatures, with which a guess costs one SHA-1 of
   * some hundred bytes. The salt, new for each file that holds a digest, leaves no two alike and
   * makes tables of guesses useless.
   */
  String digest(String salt) throws IOException {
    Fingerprint fingerprint = new Fingerprint().add(salt);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      fingerprint.add(setting.getKey()).add(setting.getValue());
    }
    fingerprint.add("code");
    for (String stamp : ClassPath.stamps(code)) {
      fingerprint.add(stamp);
    }
    fingerprint.add("tickets");
    for (Fixture fixture : files.fixtures()) {
      fingerprint.add(fixture.name()).add(fixture.reading().toString());
      fingerprint.add(fixture.levels().toString());
      add(fingerprint, fixture.tickets());
    }
    add(fingerprint, files.tickets());
    fingerprint.add(files.mixed().toString());
    fingerprint.add("files");
    for (Fixture fixture : files.fixtures()) {
      fingerprint.add(fixture.source());
      add(fingerprint, fixture.request());
    }
    fingerprint.add("catalog");
    for (NamedSource payload : files.catalog() == null ? List.<NamedSource>of() : files.catalog()) {
      add(fingerprint, payload);
    }
    add(fingerprint.add("projectConfig"), files.projectConfig());
    add(fingerprint.add("baseline"), files.baseline());
    return fingerprint.hex();
  }

  /** What differs once a file changes; reads none of its bytes. */
  List<String> stamps() throws IOException {
    List<String> stamps = new ArrayList<>();
    for (Source source : files.sources()) {
      stamps.add(source.stamp());
    }
    return stamps;
  }

  private static void add(Fingerprint fingerprint, List<Ticket> tickets) {
    for (Ticket ticket : tickets) {
      fingerprint.add(ticket.reveal());
    }
  }

  private static void add(Fingerprint fingerprint, @Nullable NamedSource file) throws IOException {
    if (file != null) {
      add(fingerprint.add(file.name()), file.source());
    }
  }

  private static void add(Fingerprint fingerprint, @Nullable Source source) throws IOException {
    if (source == null) {
      fingerprint.add((String) null);
    } else {
      fingerprint.add(source);
    }
  }
}

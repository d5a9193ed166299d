package io.github.wxcard.maven;

import io.github.wxcard.engine.Fixture;
import io.github.wxcard.engine.NamedSource;
import io.github.wxcard.engine.Source;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads: files, and tickets.
 *
 * @param fixtures the card lists
 * @param tickets all that are configured, those of the card lists among them
 * @param catalog the files that say which cards there are; null where there is no catalog
 * @param projectConfig the {@code project.config.json}; null where there is none
 * @param baseline the expected findings; null where none are configured
 */
record RunFiles(
    List<Fixture> fixtures,
    List<Ticket> tickets,
    @Nullable List<NamedSource> catalog,
    @Nullable NamedSource projectConfig,
    @Nullable NamedSource baseline) {
  RunFiles {
    fixtures = List.copyOf(fixtures);
    tickets = List.copyOf(tickets);
    catalog = catalog == null ? null : List.copyOf(catalog);
  }

  /** The names of all of them, from the module's folder. */
  Stream<String> names() {
    return Stream.concat(
        fixtures.stream().map(Fixture::name), others().stream().map(NamedSource::name));
  }

  /** All that are read, those that a fixture answers too. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      sources.add(fixture.source());
      if (fixture.request() != null) {
        sources.add(fixture.request());
      }
    }
    for (NamedSource other : others()) {
      sources.add(other.source());
    }
    return sources;
  }

  private List<NamedSource> others() {
    List<NamedSource> others = new ArrayList<>(catalog == null ? List.of() : catalog);
    if (projectConfig != null) {
      others.add(projectConfig);
    }
    if (baseline != null) {
      others.add(baseline);
    }
    return others;
  }
}

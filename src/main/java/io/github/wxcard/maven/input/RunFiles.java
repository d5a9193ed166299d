package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.signature.Ticket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run reads: files, and tickets.
 *
 * @param fixtures the card lists
 * @param mixed those of them of which only some hold lists, set by set
 * @param tickets all that are configured, those of the card lists among them
 * @param catalog the files that say which cards there are; null where there is no catalog
 * @param projectConfig the {@code project.config.json}; null where there is none
 * @param baseline the expected findings; null where none are configured
 */
public record RunFiles(
    List<Fixture> fixtures,
    List<MixedFiles> mixed,
    List<Ticket> tickets,
    @Nullable List<NamedSource> catalog,
    @Nullable NamedSource projectConfig,
    @Nullable NamedSource baseline) {
  public RunFiles {
    fixtures = List.copyOf(fixtures);
    mixed = List.copyOf(mixed);
    tickets = List.copyOf(tickets);
    catalog = catalog == null ? null : List.copyOf(catalog);
  }

  /** All of them by what findings call them. */
  public Map<String, Path> byName() {
    Map<String, Path> files = new LinkedHashMap<>();
    fixtures.forEach(fixture -> put(files, fixture.name(), fixture.source()));
    others().forEach(other -> put(files, other.name(), other.source()));
    return files;
  }

  private static void put(Map<String, Path> files, String name, Source source) {
    Path file = source.file();
    if (file != null) {
      files.put(name, file);
    }
  }

  /** All that are read, those that a fixture answers too. */
  public List<Source> sources() {
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

  /** Those that are no fixtures. */
  public List<NamedSource> others() {
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

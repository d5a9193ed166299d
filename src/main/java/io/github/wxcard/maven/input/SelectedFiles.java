package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.Fixture;
import java.util.List;

/**
 * The fixtures of a run.
 *
 * @param fixtures all of them
 * @param mixed those among them of which only some hold lists, set by set
 */
public record SelectedFiles(List<Fixture> fixtures, List<MixedFiles> mixed) {
  public SelectedFiles {
    fixtures = List.copyOf(fixtures);
    mixed = List.copyOf(mixed);
  }
}

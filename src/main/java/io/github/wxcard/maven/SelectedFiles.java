package io.github.wxcard.maven;

import io.github.wxcard.engine.Fixture;
import java.util.List;

/**
 * The fixtures of a run.
 *
 * @param fixtures all of them
 * @param mixed those among them of which only some hold lists, set by set
 */
record SelectedFiles(List<Fixture> fixtures, List<MixedFiles> mixed) {
  SelectedFiles {
    fixtures = List.copyOf(fixtures);
    mixed = List.copyOf(mixed);
  }
}

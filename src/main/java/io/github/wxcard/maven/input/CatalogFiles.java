package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.Module;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** The files of a catalog: payloads of cards. */
public final class CatalogFiles {
  private final Module module;
  private final File configured;

  /** Those at a place: a file, a folder, or a pattern. */
  public CatalogFiles(Module module, File configured) {
    this.module = module;
    this.configured = configured;
  }

  /** Those that are there. */
  public List<NamedSource> found() throws MojoExecutionException {
    if (isProject()) {
      return List.of();
    }
    FileSearch search = new FileSearch(module.base(), module.bounds());
    Path within = module.bounds().of(search.beginning(configured.getPath()));
    return search.payloads(configured).stream()
        .map(file -> new NamedSource(module.named(file), Source.within(within, file)))
        .toList();
  }

  /**
   * Those that are there, to check cards against.
   *
   * @param allowEmpty whether a place that is there may hold none
   * @throws ConfigurationError where there are none
   */
  public List<NamedSource> required(boolean allowEmpty) throws MojoExecutionException {
    if (isProject()) {
      throw new ConfigurationError("catalog-empty");
    }
    List<NamedSource> payloads = found();
    boolean there =
        FileSearch.isPattern(configured.getPath())
            || Files.exists(module.resolve(configured), LinkOption.NOFOLLOW_LINKS);
    if (!there || (payloads.isEmpty() && !allowEmpty)) {
      throw new ConfigurationError(
          there ? "catalog-no-match" : "catalog-missing", configured, module.base());
    }
    return payloads;
  }

  /** Whether the place is the project's own folder, as Maven makes of an empty value. */
  private boolean isProject() {
    return module.resolve(configured).normalize().equals(module.base().normalize());
  }
}

package io.github.wxcard.maven.output;

import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.input.RunFiles;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;

/**
 * Shows findings in an IDE, each on the line of the fixture.
 *
 * <p>On a command line it does nothing: the console tells of the findings, and the build context
 * that Maven has there would log them all once more.
 */
public final class EditorMessages {
  private final BuildContext context;
  private final boolean ide;

  /**
   * Messages for an IDE.
   *
   * @param legacy the context of older IDEs, which the default one of today hands everything to
   */
  public EditorMessages(
      BuildContext context, org.sonatype.plexus.build.incremental.BuildContext legacy) {
    this.context = context;
    this.ide =
        !(context instanceof DefaultBuildContext)
            || !(legacy instanceof org.sonatype.plexus.build.incremental.DefaultBuildContext);
  }

  /**
   * Whether an IDE builds what was saved since its last build, and none of these files and folders
   * is among it: then its messages stand as they are.
   */
  public boolean areUpToDate(Supplier<Set<Path>> read) {
    return ide
        && context.isIncremental()
        && read.get().stream().map(Path::toFile).noneMatch(context::hasDelta);
  }

  /** Shows the first findings, so many at most, instead of the former ones of these files. */
  public void replace(
      Module module, RunFiles files, List<Finding> findings, int most, Messages messages) {
    if (!ide) {
      return;
    }
    Map<String, Path> byName = files.byName();
    byName.values().forEach(file -> context.removeMessages(file.toFile()));
    for (Finding finding : findings.subList(0, Math.min(most, findings.size()))) {
      Path known = byName.get(finding.location().file());
      File file = known == null ? masked(module, finding.location().file()) : known.toFile();
      Position start = finding.location().region().start();
      context.addMessage(
          file,
          start.line(),
          start.column(),
          finding.rule() + ": " + messages.text(finding),
          weight(finding.severity()),
          null);
    }
  }

  /** A name with a mask in it is no path on every system. */
  private static File masked(Module module, String name) {
    File named = new File(name);
    return named.isAbsolute() ? named : new File(module.base().toFile(), named.getPath());
  }

  /** An IDE's build knows no infos. */
  private static int weight(Severity severity) {
    return severity == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING;
  }
}

package io.github.wxcard.maven.output;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.GatedLog;
import io.github.wxcard.maven.WholeFile;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.report.Counts;
import io.github.wxcard.report.ModulePath;
import io.github.wxcard.report.Outcome;
import io.github.wxcard.report.html.HtmlFormat;
import io.github.wxcard.report.text.ConsoleFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * What the modules of a build came to, told when the last of them is done.
 *
 * <p>No goal knows which module is the last, in parallel builds and failed ones least of all. So
 * this listens to the build once there is something to tell, in front of whoever listened before.
 * Safe for use by many threads.
 */
public final class ReactorRun {
  private static final String TOLD = "io.github.wxcard: told of all modules";

  private final GatedLog log;
  private final MavenExecutionRequest request;
  private final Map<Path, String> writers = new HashMap<>();
  private final SortedMap<String, Run> runs = new TreeMap<>();
  private final SortedMap<Path, Language> aggregates = new TreeMap<>();
  private @Nullable NothingJudged idle;
  private boolean listens;

  /** Makes the outcome of a run that was not needed so far. */
  public interface Later {
    Outcome outcome() throws MojoExecutionException;
  }

  private record Run(ModulePath module, Language language, Counts counts, Later later) {}

  private ReactorRun(MavenExecutionRequest request, GatedLog log) {
    this.request = request;
    this.log = log;
  }

  /**
   * The one of a build; or two, for a report of a site lives in a class loader of its own, and its
   * classes are others than those of a goal.
   */
  public static ReactorRun of(MavenSession session, GatedLog log) {
    MavenExecutionRequest request = session.getRequest();
    String key = ReactorRun.class.getName() + System.identityHashCode(ReactorRun.class);
    synchronized (request) {
      if (request.getData().get(key) instanceof ReactorRun run) {
        return run;
      }
      ReactorRun run = new ReactorRun(request, log);
      request.getData().put(key, run);
      return run;
    }
  }

  /** Notes what an execution of a goal in a module came to. */
  public void add(String execution, Outcome outcome) {
    Counts counts = Counts.of(outcome.report());
    add(execution, new Run(outcome.module(), outcome.language(), counts, () -> outcome));
  }

  /**
   * Notes that an execution of a goal would only come to what it came to before.
   *
   * @param later does it after all, for a page that tells of it
   */
  public void addUnchanged(
      String execution, ModulePath module, Language language, Counts counts, Later later) {
    add(execution, new Run(module, language, counts, later));
  }

  /** Notes that an execution that was set up to check lists found none. */
  public synchronized void add(NothingJudged nothing) {
    idle = nothing;
    listen();
  }

  private synchronized void add(String execution, Run run) {
    runs.put(run.module().fromRoot() + '\n' + execution, run);
    if (runs.size() > 1) {
      listen();
    }
  }

  /** The execution, if there is one, whose reports this execution has just replaced. */
  public synchronized @Nullable String writerBefore(
      ModulePath module, String execution, List<Path> reports) {
    String writer = module.fromRoot().isEmpty() ? execution : execution + " @ " + module.fromRoot();
    String other = null;
    for (Path report : reports) {
      String last = writers.put(report, writer);
      other = last == null || last.equals(writer) ? other : last;
    }
    return other;
  }

  /** Whether anything was noted of a module. */
  public synchronized boolean has(ModulePath module) {
    return runs.values().stream().anyMatch(run -> run.module().equals(module));
  }

  /** What was noted of a module, told in a language: a site may have its pages in several. */
  public synchronized List<Outcome> of(ModulePath module, Language language)
      throws MojoExecutionException {
    List<Run> some = new ArrayList<>(runs.values());
    some.removeIf(run -> !run.module().equals(module));
    return outcomes(some, language);
  }

  private static List<Outcome> outcomes(List<Run> runs, Language language)
      throws MojoExecutionException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Run run : runs) {
      outcomes.add(run.later().outcome().in(language));
    }
    return outcomes;
  }

  /** Has all outcomes written as one HTML file, in a language, when the build is done. */
  public synchronized void aggregate(Path target, Language language) {
    aggregates.put(target, language);
    listen();
  }

  /** Hears of the end of the build; a build of one run has nothing to tell then. */
  private void listen() {
    if (listens) {
      return;
    }
    listens = true;
    Class<ExecutionListener> type = ExecutionListener.class;
    synchronized (request) {
      ExecutionListener before = request.getExecutionListener();
      InvocationHandler heard = (proxy, method, arguments) -> hear(before, method, arguments);
      Object listener = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, heard);
      request.setExecutionListener(type.cast(listener));
    }
  }

  private @Nullable Object hear(
      @Nullable ExecutionListener before, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("sessionEnded")) {
      end();
    }
    try {
      return before == null ? null : method.invoke(before, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private synchronized void end() {
    List<Run> all = List.copyOf(runs.values());
    runs.clear();
    NothingJudged nothing = idle;
    idle = null;
    if (all.isEmpty()) {
      if (nothing != null) {
        end(nothing);
      }
      return;
    }
    Messages messages = Messages.in(all.get(0).language());
    if (all.size() > 1 && request.getData().put(TOLD, true) == null) {
      ConsoleFormat console = new ConsoleFormat(messages, ConsoleFormat.Palette.NONE);
      String summary = console.summary(Counts.sum(all.stream().map(Run::counts)));
      long modules = all.stream().map(Run::module).distinct().count();
      log.info(messages.console("reactor", modules, summary));
    }
    aggregates.forEach((target, language) -> write(all, target, language));
  }

  private void end(NothingJudged nothing) {
    Text excuse = nothing.excuse();
    if (excuse == null) {
      nothing.fail();
    } else {
      log.info(excuse.in(nothing.messages()));
    }
  }

  /** The build is over, so that a failure can only be told. */
  private void write(List<Run> all, Path target, Language language) {
    try {
      List<Outcome> outcomes = outcomes(all, language);
      WholeFile.write(target, out -> new HtmlFormat().write(outcomes, out));
      log.info(Messages.in(language).console("report", target));
    } catch (IOException e) {
      log.error("wxcard:report: cannot write " + target + ": " + IoReason.of(e), e);
    } catch (MojoExecutionException | UncheckedIOException e) {
      log.error("wxcard:report: cannot write " + target + ": " + e.getMessage(), e);
    }
  }
}

package io.github.wxcard.docs;

import io.github.wxcard.message.Language;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.MojoDescriptorCreator;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.DuplicateRealmException;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.configuration.PlexusConfigurationException;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Runs the goals of a command line of Maven's in this JVM, configured as Maven would do it from the
 * descriptor, the pom and the properties, and keeps what they print.
 */
final class CommandRun {

  private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

  /** The descriptor that the build has just made. */
  static final PluginDescriptor PLUGIN = plugin();

  /** The goals' classes, in a class loader of their own, as in a build. */
  private static final ClassRealm REALM = realm();

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final String COORDINATES = "io.github.wxcard:wxcard-maven-plugin:";

  private final Path folder;
  private final Properties given = new Properties();
  private final List<String> goals = new ArrayList<>();
  private final PrintedLog log = new PrintedLog();
  private Path base;

  private CommandRun(Path folder) {
    this.folder = folder;
    this.base = folder;
  }

  /** What a command prints, with colours. */
  static List<String> coloured(String command, Path folder, Language language) throws Exception {
    CommandRun run = new CommandRun(folder);
    run.parse(command);
    run.given.putIfAbsent("wxcard.language", language.tag());
    run.goals();
    return run.log.lines();
  }

  /** What a command prints, without colours. */
  static List<String> plain(String command, Path folder, Language language) throws Exception {
    return coloured(command, folder, language).stream()
        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
        .toList();
  }

  /** The words of a command, as a shell takes them apart. */
  static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  private void parse(String command) {
    List<String> words = words(command);
    for (int at = 1; at < words.size(); at++) {
      String word = words.get(at);
      if (word.equals("-f")) {
        base = folder.resolve(words.get(++at));
      } else if (word.startsWith("-D")) {
        int equals = word.indexOf('=');
        given.setProperty(
            equals < 0 ? word.substring(2) : word.substring(2, equals),
            equals < 0 ? "true" : word.substring(equals + 1));
      } else if (!word.startsWith("-")) {
        goals.add(word);
      }
    }
  }

  private void goals() throws Exception {
    Path pom = base.resolve("pom.xml");
    MavenProject project = new MavenProject(new Model());
    Plugin plugin = new Plugin();
    if (Files.exists(pom)) {
      project = project(pom);
      plugin = project.getPlugin("io.github.wxcard:wxcard-maven-plugin");
    }
    MavenSession session = session(project);
    for (String goal : goals) {
      if (goal.equals("verify")) {
        for (PluginExecution execution : plugin.getExecutions()) {
          for (String bound : execution.getGoals()) {
            run(session, plugin, bound, execution);
          }
        }
      } else {
        run(session, plugin, goal.substring(goal.lastIndexOf(':') + 1), null);
      }
    }
    ExecutionListener listener = session.getRequest().getExecutionListener();
    if (listener != null) {
      listener.sessionEnded(null);
    }
  }

  private void run(
      MavenSession session, Plugin plugin, String goal, @Nullable PluginExecution execution)
      throws Exception {
    MojoDescriptor descriptor = PLUGIN.getMojo(goal);
    String id = execution == null ? "default-cli" : execution.getId();
    MojoExecution.Source source =
        execution == null ? MojoExecution.Source.CLI : MojoExecution.Source.LIFECYCLE;
    MojoExecution run = new MojoExecution(plugin, goal, id);
    run.setMojoDescriptor(descriptor);
    run = execution == null ? new MojoExecution(descriptor, id, source) : run;
    Object configured =
        execution == null ? plugin.getConfiguration() : execution.getConfiguration();
    Xpp3Dom own = (Xpp3Dom) configured;
    if (execution != null && plugin.getConfiguration() != null) {
      own = Xpp3Dom.mergeXpp3Dom(own, new Xpp3Dom((Xpp3Dom) plugin.getConfiguration()));
    }
    Mojo mojo = (Mojo) made(REALM.loadClass(descriptor.getImplementation()));
    configure(mojo, descriptor, own, new PluginParameterExpressionEvaluator(session, run));
    mojo.setLog(log);
    try {
      mojo.execute();
    } catch (MojoFailureException | MojoExecutionException e) {
      log.error(
          "Failed to execute goal "
              + COORDINATES
              + "1.0.0-SNAPSHOT:"
              + goal
              + " ("
              + id
              + ") on project "
              + session.getCurrentProject().getArtifactId()
              + ": "
              + e.getMessage());
    }
  }

  /** A goal, or what one needs, made of what its constructor asks for. */
  private static Object made(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    List<Object> injected = new ArrayList<>();
    for (Class<?> needed : constructor.getParameterTypes()) {
      injected.add(injected(needed));
    }
    return constructor.newInstance(injected.toArray());
  }

  private static Object injected(Class<?> type) throws ReflectiveOperationException {
    var legacy = new org.sonatype.plexus.build.incremental.DefaultBuildContext();
    BuildContext context = new DefaultBuildContext(legacy);
    SettingsDecrypter noServers = request -> null;
    Optional<Object> here =
        Stream.<Object>of(noServers, context, legacy).filter(type::isInstance).findFirst();
    if (here.isPresent()) {
      return here.get();
    }
    return type.isInterface() ? absent(type) : made(type);
  }

  /** A part of Maven that is not here, and that no command on a page needs. */
  private static Object absent(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          throw new UnsupportedOperationException(method.toString());
        });
  }

  /** As Maven does it: of each parameter what the pom says, over what the descriptor says. */
  private static void configure(
      Mojo mojo,
      MojoDescriptor descriptor,
      @Nullable Xpp3Dom own,
      PluginParameterExpressionEvaluator evaluator)
      throws Exception {
    Xpp3Dom defaults = MojoDescriptorCreator.convert(descriptor);
    Xpp3Dom all = new Xpp3Dom("configuration");
    for (Parameter parameter : descriptor.getParameters()) {
      Xpp3Dom set = own == null ? null : own.getChild(parameter.getName());
      Xpp3Dom merged =
          Xpp3Dom.mergeXpp3Dom(set, defaults.getChild(parameter.getName()), Boolean.TRUE);
      if (merged != null) {
        all.addChild(merged);
      }
    }
    new BasicComponentConfigurator()
        .configureComponent(mojo, new XmlPlexusConfiguration(all), evaluator, REALM);
  }

  @SuppressWarnings("deprecation") // The constructor that is not, is for a repository session.
  private MavenSession session(MavenProject project) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setBaseDirectory(base.toFile());
    request.setMultiModuleProjectDirectory(folder.toFile());
    request.setUserProperties(given);
    request.setSystemProperties(new Properties());
    request.setInteractiveMode(false);
    return new MavenSession(null, request, new DefaultMavenExecutionResult(), project);
  }

  private static MavenProject project(Path pom) throws Exception {
    try (Reader reader = Files.newBufferedReader(pom)) {
      Model model = new MavenXpp3Reader().read(reader);
      Build build = model.getBuild() == null ? new Build() : model.getBuild();
      build.setDirectory(pom.resolveSibling("target").toString());
      model.setBuild(build);
      MavenProject project = new MavenProject(model);
      project.setFile(pom.toFile());
      return project;
    }
  }

  private static ClassRealm realm() {
    ClassLoader ofTests = CommandRun.class.getClassLoader();
    try {
      ClassRealm realm = new ClassWorld().newRealm("goals", null);
      realm.addURL(Path.of("target/classes").toUri().toURL());
      realm.setParentClassLoader(ofTests);
      return realm;
    } catch (DuplicateRealmException | MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PluginDescriptor plugin() {
    try (Reader reader = Files.newBufferedReader(DESCRIPTOR)) {
      return new PluginDescriptorBuilder().build(reader);
    } catch (IOException | PlexusConfigurationException e) {
      throw new IllegalStateException("the build has not made " + DESCRIPTOR, e);
    }
  }
}

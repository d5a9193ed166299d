package io.github.wxcard.maven.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.maven.Bounds;
import io.github.wxcard.maven.Module;
import io.github.wxcard.maven.input.RunFiles;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.build.BuildContext;
import org.junit.jupiter.api.Test;

class EditorMessagesTest {
  private static final Path BASE = Path.of("/shop");
  private static final Module MODULE = new Module(BASE, BASE, true, new Bounds(BASE));

  private final List<String> calls = new ArrayList<>();
  private boolean incremental;
  private Path saved = BASE.resolve("other.txt");

  @Test
  void formerMessagesGoAndFindingsStandOnTheirLine() {
    var findings = new TestRun().with("a.json", "[\n  {}\n]").report().findings();
    assertThat(findings).isNotEmpty();
    editor(ide()).replace(MODULE, files("a.json", "b.json"), findings, 100, messages());
    assertThat(calls.subList(0, 2))
        .containsExactly("removeMessages[/shop/a.json]", "removeMessages[/shop/b.json]");
    assertThat(calls.get(2))
        .startsWith("addMessage[/shop/a.json, 2, 3, schema-violation: ")
        .endsWith(", " + BuildContext.SEVERITY_ERROR + ", null]");
    assertThat(calls).hasSize(2 + findings.size());
  }

  @Test
  void noMoreThanSoManyAreShown() {
    var findings = new TestRun().with("a.json", "[{}, {}, {}]").report().findings();
    editor(ide()).replace(MODULE, files("a.json"), findings, 2, messages());
    assertThat(calls.subList(1, calls.size()))
        .hasSize(2)
        .allSatisfy(call -> assertThat(call).startsWith("addMessage[/shop/a.json, 1, "));
  }

  @Test
  void aCommandLineHearsNothing() {
    var legacy = new org.sonatype.plexus.build.incremental.DefaultBuildContext();
    EditorMessages editor =
        new EditorMessages(new org.codehaus.plexus.build.DefaultBuildContext(legacy), legacy);
    // Without a log, the default context would fail if it were asked.
    editor.replace(MODULE, files("a.json"), List.of(), 100, messages());
    assertThat(editor.areUpToDate(Set::of)).isFalse();
  }

  @Test
  void anOlderIdeIsOneToo() {
    incremental = true;
    var legacy = proxy(org.sonatype.plexus.build.incremental.BuildContext.class);
    EditorMessages editor =
        new EditorMessages(new org.codehaus.plexus.build.DefaultBuildContext(legacy), legacy);
    assertThat(editor.areUpToDate(() -> Set.of(BASE.resolve("a.json")))).isTrue();
  }

  @Test
  void onlyWhatWasSavedIsCheckedAgain() {
    Set<Path> read = Set.of(BASE.resolve("a.json"), BASE);
    assertThat(editor(ide()).areUpToDate(() -> read)).isFalse();
    incremental = true;
    assertThat(editor(ide()).areUpToDate(() -> read)).isTrue();
    saved = BASE.resolve("a.json");
    assertThat(editor(ide()).areUpToDate(() -> read)).isFalse();
  }

  private static RunFiles files(String... names) {
    List<Fixture> fixtures = new ArrayList<>();
    for (String name : names) {
      fixtures.add(new Fixture(name, Source.of(BASE.resolve(name)), null, List.of()));
    }
    return new RunFiles(fixtures, List.of(), List.of(), null, null, null);
  }

  private static EditorMessages editor(BuildContext context) {
    return new EditorMessages(
        context, new org.sonatype.plexus.build.incremental.DefaultBuildContext());
  }

  private BuildContext ide() {
    return proxy(BuildContext.class);
  }

  /** A context that notes what it is asked for. */
  private <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "isIncremental" -> incremental;
                  case "hasDelta" -> arguments[0].equals(saved.toFile());
                  default -> {
                    calls.add(method.getName() + Arrays.toString(arguments));
                    yield null;
                  }
                }));
  }

  private static Messages messages() {
    return Messages.in(Language.EN);
  }
}

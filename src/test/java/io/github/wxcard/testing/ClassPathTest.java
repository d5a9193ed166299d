package io.github.wxcard.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the test kit needs of a class path, tried with class loaders that have nothing else. */
class ClassPathTest {
  /** What comes to a test; the last two stand in the plugin's jar, under other names. */
  private static final List<String> ENGINE =
      List.of(
          "jackson-core-",
          "commons-codec-",
          "snakeyaml-engine-",
          "commons-text-",
          "commons-lang3-",
          "jspecify-",
          "everit-json-schema-",
          "json-2");

  @Test
  void theAssertionNeedsTheEngineAlone() throws Exception {
    assertThat(used("assertion")).contains("schema-violation", "wrong-signature", "^^^");
    assertThat(used("probes")).contains("signature is empty");
  }

  @Test
  void eachFrameworkIsNeededByWhatBearsItsNameAlone() throws Exception {
    assertThat(used("hamcrest", "hamcrest-")).isEqualTo("true");
    assertThat(used("assertj", "assertj-core-", "byte-buddy-")).isEqualTo("true");
    assertThat(used("junit", "junit-jupiter-api-", "junit-platform-commons-", "opentest4j-"))
        .isEqualTo("true");
  }

  @Test
  void withoutItsFrameworkNothingElseBreaks() {
    assertThatThrownBy(() -> used("hamcrest"))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageStartingWith("org/hamcrest/");
    assertThatThrownBy(() -> used("assertj"))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageStartingWith("org/assertj/");
    assertThatThrownBy(() -> used("junit"))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageStartingWith("org/junit/");
  }

  private static String used(String use, String... more) throws Exception {
    try (URLClassLoader loader = loader(more)) {
      Class<?> user = loader.loadClass(KitUser.class.getName());
      assertThat(user.getClassLoader()).isSameAs(loader);
      @SuppressWarnings("unchecked")
      Function<String, String> made =
          (Function<String, String>) user.getConstructor().newInstance();
      return made.apply(use);
    }
  }

  private static URLClassLoader loader(String... more) throws IOException {
    List<String> names = new ArrayList<>(ENGINE);
    names.addAll(List.of(more));
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      String name = path.getFileName().toString();
      if (name.endsWith("classes") || names.stream().anyMatch(name::startsWith)) {
        urls.add(path.toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }
}

package io.github.wxcard.sign;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.rule.run.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The texts of fixtures as they are held in memory, and why others are not. */
final class FixtureTexts {
  /** By the name of the file, why nothing can be done to it. */
  private final Map<String, String> refused = new HashMap<>();

  /** The names of those among them of which nothing more is read. */
  private final Set<String> tooLarge = new HashSet<>();

  private final int mostBytes;

  /** Of files of at most so many bytes. */
  FixtureTexts(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Why nothing can be done to a file; null where something can. */
  @Nullable String refused(Fixture fixture) {
    return refused.get(fixture.name());
  }

  /** Whether nothing more is to be read of a file. */
  boolean isTooLarge(Fixture fixture) {
    return tooLarge.contains(fixture.name());
  }

  /** What memory is lacking for leaves this one file alone, and no other. */
  <T> Optional<T> guarded(Fixture fixture, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (OutOfMemoryError e) {
      refused.put(fixture.name(), UnreadableFile.NO_MEMORY);
      return Optional.empty();
    }
  }

  /** The text of a fixture, where it is one, and fits. */
  Optional<String> of(Fixture fixture) {
    Optional<Optional<String>> read = guarded(fixture, () -> read(fixture));
    if (read.isEmpty()) {
      tooLarge.add(fixture.name());
    }
    return read.flatMap(text -> text);
  }

  private Optional<String> read(Fixture fixture) {
    if (fixture.reading().syntax() == Syntax.YAML) {
      // What is written into a scalar of YAML is no JSON escape.
      refused.put(fixture.name(), "it is YAML, which is not signed");
      return Optional.empty();
    }
    try (InputStream in = fixture.source().open()) {
      byte[] bytes = in.readNBytes(mostBytes);
      if (in.read() >= 0) {
        tooLarge.add(fixture.name());
        refused.put(fixture.name(), "it has more than " + mostBytes + " bytes, the most to sign");
        return Optional.empty();
      }
      ByteBuffer text = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(text).toString());
    } catch (IOException e) {
      // The validation says what, and where.
      return Optional.empty();
    }
  }
}

package io.github.wxcard.testing;

import io.github.wxcard.engine.RepeatableTexts;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The card lists that the tests of a class meet, or those of a whole run: judged one by one, their
 * nonces and codes compared over all of them.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CardLists LISTS = CardLists.with(CARDS).recordingTo("target/cards");
 * }</pre>
 *
 * <p>Compared is over the life of the object: a constant of a class stands for that class, one that
 * several classes register stands for all of them. Recorded lists are compared over all classes by
 * the plugin. Safe for use by many threads.
 */
public final class CardLists implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  /** Of tests that run at the same time, each has its thread. */
  private static final ThreadLocal<RunningTest> RUNNING = new ThreadLocal<>();

  private final WxCards cards;
  private final WxCards offered;
  private final @Nullable Records records;
  private final Map<String, Accepted> byText = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<Accepted>> byTest = new HashMap<>();
  private RunningTest last = RunningTest.NONE;

  /** A list that was found right, and the file it was kept in. */
  private record Accepted(Fixture fixture, Set<String> texts, @Nullable Path file) {}

  private CardLists(WxCards cards, @Nullable Records records) {
    this.cards = cards;
    this.offered = cards.allowingNone();
    this.records = records;
  }

  /** Lists that are judged as {@link WxCards} says. */
  public static CardLists with(WxCards cards) {
    return new CardLists(cards, null);
  }

  /**
   * The same that keeps each right list as {@code class.method-n.json} in a folder, for the plugin;
   * what an earlier run of the class left there goes first.
   *
   * @param folder relative to the working directory, which under Maven is that of the module
   */
  public CardLists recordingTo(Path folder) {
    return new CardLists(cards, new Records(folder));
  }

  /** The same of a path in words, such as {@code target/cards}. */
  public CardLists recordingTo(String folder) {
    return recordingTo(Path.of(folder));
  }

  /**
   * Takes a list in.
   *
   * @throws AssertionError where it is not right, or repeats what an earlier one had
   * @throws UncheckedIOException where it cannot be kept
   */
  public void accept(String json) {
    take(json, cards);
  }

  /**
   * The same of what may be no list at all, such as any answer of a server: that is passed over.
   */
  public void offer(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      take(text, offered);
    }
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    last = RunningTest.of(context);
    if (records != null) {
      records.forget(last.type());
    }
  }

  @Override
  public synchronized void beforeEach(ExtensionContext context) {
    last = RunningTest.of(context);
    RUNNING.set(last);
    // A test that runs again has not sent its lists twice.
    List<Accepted> former = byTest.remove(last.id());
    if (former != null) {
      for (Accepted each : former) {
        each.texts().forEach(text -> byText.remove(text, each));
        Records.delete(each.file());
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    RUNNING.remove();
  }

  private synchronized void take(String json, WxCards by) {
    RunningTest test = RUNNING.get() == null ? last : RUNNING.get();
    Fixture unnamed = by.choice().fixture(test.name(), json);
    int number = counts.getOrDefault(test.name(), 0);
    String name;
    do {
      number++;
      name = test.name() + "-" + number + end(unnamed);
    } while (records != null && records.has(name));
    Fixture list = by.choice().fixture(name, json);
    Judgement alone = by.judge(List.of(list));
    if (alone.fails()) {
      throw new AssertionError(alone.text());
    }
    Set<String> texts = texts(list, by);
    Set<Fixture> before = new LinkedHashSet<>();
    for (String text : texts) {
      Accepted other = byText.get(text);
      if (other != null) {
        before.add(other.fixture());
      }
    }
    if (!before.isEmpty()) {
      List<Fixture> together = new ArrayList<>(before);
      together.add(list);
      Judgement joint = by.judge(together).about(list.name());
      if (joint.fails()) {
        throw new AssertionError(joint.text());
      }
    }
    if (alone.report().cards() > 0) {
      counts.put(test.name(), number);
      Path file = records == null ? null : records.write(name, json);
      keep(new Accepted(list, texts, file), test);
    }
  }

  /** The end of a file name by which the plugin reads it as it was read here. */
  private static String end(Fixture list) {
    Reading reading = list.reading();
    DocumentKind kind = reading.kind();
    return kind != null
        ? "." + kind.id() + ".json"
        : reading.syntax() == Syntax.TEXT ? ".txt" : ".json";
  }

  private void keep(Accepted accepted, RunningTest test) {
    accepted.texts().forEach(text -> byText.putIfAbsent(text, accepted));
    byTest.computeIfAbsent(test.id(), id -> new ArrayList<>()).add(accepted);
  }

  private static Set<String> texts(Fixture list, WxCards by) {
    try {
      return RepeatableTexts.of(list, by.rules());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be read", e);
    }
  }
}

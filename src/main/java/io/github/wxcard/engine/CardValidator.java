package io.github.wxcard.engine;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.findings.ShownNames;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.list.scan.Threads;
import io.github.wxcard.model.Severity;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.KnownTickets;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges card lists by rules.
 *
 * <p>Prints nothing, writes nothing and ends nothing: what is wrong with the fixtures stands in the
 * report, whatever their bytes are. In a test, with the text in memory:
 *
 * <pre>{@code
 * Fixture list = Fixture.of("spring.add-card.json", json).withTickets(Ticket.of("made-up"));
 * Report report = CardValidator.validate(ValidationRequest.of(list));
 * assertThat(report.findings()).extracting(Messages.in(Language.EN)::line).isEmpty();
 * }</pre>
 */
public final class CardValidator {
  /** So few fixtures are read one after the other: a large one employs all threads by itself. */
  private static final int FEW = 8;

  private CardValidator() {}

  /**
   * Judges all fixtures of a request; the report is the same however many threads do it.
   *
   * @throws java.io.UncheckedIOException where the {@code project.config.json} is none or cannot be
   *     read; {@link ProjectConfig#check} tells before
   */
  public static Report validate(ValidationRequest unordered) {
    return validate(unordered, Progress.UNHEARD);
  }

  /** The same, and tells how far it is. */
  public static Report validate(ValidationRequest unordered, Progress progress) {
    return validate(unordered, progress, FindingRoom.OF_RUN);
  }

  /** The same with room for findings of this size. */
  public static Report validate(ValidationRequest unordered, Progress progress, long most) {
    ValidationRequest request = ordered(unordered);
    List<NamedSource> payloads = request.catalog() == null ? List.of() : request.catalog();
    FindingRoom room = new FindingRoom(most, payloads.size() + request.fixtures().size());
    List<Ticket> tickets = tickets(request);
    Gate gate = Ticket.gate(tickets);
    ShownNames names = new ShownNames(names(request), gate);
    StringPool words = new StringPool();
    CatalogLoader loader = new CatalogLoader(request.rules(), gate, names, words, room);
    Catalog catalog = request.catalog() == null ? null : loader.load(payloads);
    ProjectConfig config = ProjectConfig.of(request);
    Run run = run(request, tickets, KeyHash.random(), catalog, config, gate, names, words);
    List<FixtureJudge> judges = new ArrayList<>();
    for (Fixture fixture : request.fixtures()) {
      FindingRoom.Share share = room.share(payloads.size() + judges.size());
      judges.add(new FixtureJudge(fixture, run, progress, share));
    }
    try (Threads threads = new Threads(request.threads())) {
      List<Runnable> tasks = new ArrayList<>();
      for (FixtureJudge judge : judges) {
        tasks.add(() -> judge.run(threads));
      }
      (tasks.size() <= FEW ? Threads.ONE : threads).runAll(tasks);
    }
    new WholeRun(run, judges).judge();
    List<Findings> onOthers = new ArrayList<>(loader.findings());
    onOthers.addAll(config.findings(run));
    return new RunReport(run, judges, onOthers, most).of(unordered.fixtures());
  }

  /** What the fixtures of a request share. */
  static Run run(
      ValidationRequest request,
      List<Ticket> tickets,
      KeyHash hash,
      @Nullable Catalog catalog,
      ProjectConfig config,
      Gate gate,
      ShownNames names,
      StringPool words) {
    Set<String> awake = awake(request);
    RunRules rules = new RunRules(request.rules(), awake, hash);
    KnownTickets known = new KnownTickets(tickets);
    return new Run(
        request, rules, awake, tickets, known, catalog, config.signable(), gate, names, words);
  }

  /** The rules that any fixture has at another level than off. */
  private static Set<String> awake(ValidationRequest request) {
    Set<String> awake = new HashSet<>();
    for (Fixture fixture : request.fixtures()) {
      for (Map.Entry<String, Severity> level : fixture.levels().entrySet()) {
        if (level.getValue() != Severity.OFF) {
          awake.add(level.getKey());
        }
      }
    }
    return awake;
  }

  /** All candidates of a run, those of single fixtures too. */
  static List<Ticket> tickets(ValidationRequest request) {
    Set<Ticket> tickets = new LinkedHashSet<>();
    for (Fixture fixture : request.fixtures()) {
      tickets.addAll(fixture.tickets());
    }
    tickets.addAll(request.otherTickets());
    return List.copyOf(tickets);
  }

  private static ValidationRequest ordered(ValidationRequest request) {
    List<Fixture> fixtures = new ArrayList<>(request.fixtures());
    fixtures.sort((one, other) -> one.name().compareTo(other.name()));
    return request.toBuilder().fixtures(fixtures).build();
  }

  private static List<String> names(ValidationRequest request) {
    List<String> names = new ArrayList<>();
    for (Fixture fixture : request.fixtures()) {
      names.add(fixture.name());
    }
    if (request.catalog() != null) {
      for (NamedSource file : request.catalog()) {
        names.add(file.name());
      }
    }
    if (request.projectConfig() != null) {
      names.add(request.projectConfig().name());
    }
    return names;
  }
}

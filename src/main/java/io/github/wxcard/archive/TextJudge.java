package io.github.wxcard.archive;

import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.TextRun;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.message.Language;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.secret.Gate;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the texts of an archive by all rules, each on whatever machine it is: a line of a log, a
 * column of a table. Each is judged like a file of a fixture set of kind {@code mixed}, so a text
 * without a card list has no finding.
 *
 * <p>It is made once, sent to where the texts are, and readies itself there. With it goes where the
 * tickets are found, see {@link TicketSource}; {@code toString} shows nothing of that. Immutable:
 * each method that changes something gives another one. Safe for use by many threads.
 *
 * <p>What shows only in all texts together takes more steps, which {@code samples/archive} makes in
 * Apache Spark:
 *
 * <ul>
 *   <li>Of the findings of {@link #ONCE} only the first of the run counts.
 *   <li>Where a hash of {@link JudgedText#hashes} stands more than once in the run, {@link #keys}
 *       gives the values that it may stand for; of each that stands more than once, the first place
 *       goes to {@link #repeated} with the texts of the others.
 *   <li>A secret of one text may stand in the findings of others: judge those again with all {@link
 *       JudgedText#secrets} told to {@link #hiding}.
 * </ul>
 */
public final class TextJudge implements Serializable {
  private static final long serialVersionUID = 1;

  /** The rule that has one finding for a run, at its first place. */
  public static final String ONCE = "unverified-signature";

  private final TicketSource tickets;
  private final Instant now;

  /** The same wherever texts are judged, and nothing that anybody could foresee. */
  private final long hash;

  private TreeMap<String, Severity> levels = new TreeMap<>();
  private Language language = Language.EN;
  private Target target = Target.MINI_PROGRAM;
  private @Nullable Syntax syntax;
  private int explained = ValidationRequest.EXPLAINED;
  private ArrayList<String> secrets = new ArrayList<>();
  private transient volatile @Nullable Ready ready;

  /** What is made on the machine that judges. */
  private record Ready(TextRun run, ValidationRequest request, Messages messages) {}

  private TextJudge(TicketSource tickets, Instant now, long hash) {
    this.tickets = tickets;
    this.now = now;
    this.hash = hash;
  }

  /**
   * A judge by all rules at their own levels, in English.
   *
   * @param now the time against which timestamps are held, the same for the whole run
   */
  public static TextJudge of(TicketSource tickets, Instant now) {
    return new TextJudge(tickets, now, new SecureRandom().nextLong());
  }

  private TextJudge with(Consumer<TextJudge> change) {
    TextJudge other = new TextJudge(tickets, now, hash);
    other.levels = levels;
    other.language = language;
    other.target = target;
    other.syntax = syntax;
    other.explained = explained;
    other.secrets = secrets;
    change.accept(other);
    return other;
  }

  /**
   * The same with other levels, by the ids of rules.
   *
   * @throws IllegalArgumentException where there is no such rule; the message suggests the nearest
   */
  public TextJudge withRules(Map<String, Severity> others) {
    TreeMap<String, Severity> all = new TreeMap<>(levels);
    all.putAll(RuleSet.installed(others).levels());
    return with(other -> other.levels = all);
  }

  /** The same with messages in a language. */
  public TextJudge withLanguage(Language tongue) {
    return with(other -> other.language = tongue);
  }

  /** The same for calls that are made there. */
  public TextJudge withTarget(Target there) {
    return with(other -> other.target = there);
  }

  /**
   * The same for texts that are written in a syntax. Where none is told, what begins like JSON is
   * to be JSON, and lists are looked for anywhere in what does not, such as a line of a log.
   */
  public TextJudge withSyntax(Syntax written) {
    return with(other -> other.syntax = written);
  }

  /**
   * The same that searches for the cause of so many wrong signatures in each text; one whose cause
   * is none of the known mistakes takes up to 50 milliseconds for each ticket.
   */
  public TextJudge withExplainedSignatures(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("explainSignatures: " + most + " is less than 0");
    }
    return with(other -> other.explained = most);
  }

  /** The same that hides these secrets too, which stand in other texts of the run. */
  public TextJudge hiding(Collection<String> others) {
    return with(other -> other.secrets = new ArrayList<>(others));
  }

  /**
   * Judges a text.
   *
   * @param file what it is called in findings
   * @param line on which it begins in that file, from 1; 1 where it is no part of another text
   * @param utf8 the text
   */
  public JudgedText judge(String file, int line, byte[] utf8) {
    Fixture text = fixture(file, line, utf8);
    TextRun.Judged judged = ready().run().judge(text);
    Report report = judged.report();
    return new JudgedText(
        rows(report.findings(), report.gate(), text),
        report.cards(),
        report.signatures(),
        report.signaturesVerified(),
        judged.keys(),
        List.copyOf(judged.secrets()));
  }

  /** The same of a text that was decoded. */
  public JudgedText judge(String file, int line, String text) {
    return judge(file, line, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What of a text, as in {@link #judge}, may stand in one entry of the run only. */
  public List<UniqueKey> keys(String file, int line, byte[] utf8) {
    List<UniqueKey> keys = new ArrayList<>();
    for (TextRun.PlacedKey each : ready().run().keys(fixture(file, line, utf8))) {
      Region region = each.place().region();
      keys.add(
          new UniqueKey(
              each.rule(),
              each.key(),
              each.place().file(),
              region.start().line(),
              region.start().column(),
              region.end().line(),
              region.end().column(),
              each.place().path()));
    }
    return keys;
  }

  /**
   * The findings of the rules over the whole run in a text, as in {@link #judge}.
   *
   * @param first for each key that stands in this text and more than once in the run, where it
   *     stands first, be it in this text or in another one
   */
  public List<FindingRow> repeated(
      String file, int line, byte[] utf8, Collection<UniqueKey> first) {
    Map<String, Map<String, Location>> places = new HashMap<>();
    for (UniqueKey key : first) {
      Location place =
          new Location(
              key.file(),
              new Region(
                  new Position(key.line(), key.column()),
                  new Position(key.endLine(), key.endColumn())),
              key.path());
      places.computeIfAbsent(key.rule(), rule -> new HashMap<>()).put(key.key(), place);
    }
    Fixture text = fixture(file, line, utf8);
    Report report = ready().run().repeated(text, places);
    return rows(report.findings(), report.gate(), text);
  }

  private List<FindingRow> rows(List<Finding> findings, Gate gate, Fixture text) {
    if (findings.isEmpty()) {
      return List.of();
    }
    CardIds cards = CardIds.of(text, gate);
    Messages messages = ready().messages();
    List<FindingRow> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Location place = finding.location();
      // What is said of a text as a whole points at the beginning of a file.
      Position least = new Position(text.source().firstLine(), 1);
      Position start = latest(place.region().start(), least);
      Position end = latest(place.region().end(), least);
      Object mistake = finding.properties().get("mistake");
      rows.add(
          new FindingRow(
              finding.rule(),
              finding.severity().label(),
              place.file(),
              start.line(),
              start.column(),
              end.line(),
              end.column(),
              place.path(),
              cards.of(finding),
              messages.text(finding),
              mistake == null ? null : mistake.toString(),
              finding.related().stream().map(Messages::place).toList()));
    }
    return rows;
  }

  private static Position latest(Position one, Position other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private Fixture fixture(String file, int line, byte[] utf8) {
    Ready here = ready();
    Syntax written = syntax == null ? Syntax.ofBeginning(beginning(utf8)) : syntax;
    Fixture like = here.request().fixtures().get(0);
    return new Fixture(
        here.run().shown(file),
        Source.of(utf8, line),
        like.reading().withSyntax(written),
        like.tickets(),
        null);
  }

  /** The first characters after blanks. */
  private static String beginning(byte[] utf8) {
    int at = 0;
    while (at < utf8.length && utf8[at] >= 0 && utf8[at] <= ' ') {
      at++;
    }
    return new String(utf8, at, Math.min(4, utf8.length - at), StandardCharsets.UTF_8);
  }

  private Ready ready() {
    Ready made = ready;
    if (made == null) {
      RuleSet rules = RuleSet.installed(levels);
      Reading reading = Reading.AUTO.withTarget(target).asMixed();
      Fixture like = new Fixture("", Source.of(""), reading, tickets.tickets(), null);
      ValidationRequest request =
          ValidationRequest.builder(List.of(like))
              .rules(rules)
              .now(now)
              .explainSignatures(explained)
              .build();
      TextRun run = new TextRun(request, new KeyHash(hash), secrets);
      made = new Ready(run, request, Messages.in(language, rules));
      ready = made;
    }
    return made;
  }

  /** Hides the tickets. */
  @Override
  public String toString() {
    return "TextJudge";
  }
}

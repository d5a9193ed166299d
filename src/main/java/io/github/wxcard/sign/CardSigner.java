package io.github.wxcard.sign;

import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.fixture.FinalReading;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts right signatures into card lists, changing nothing else.
 *
 * <p>Works on texts; reading them is all the I/O it does. An entry with an error besides its
 * signature is left alone.
 */
public final class CardSigner {
  /** 512 MiB: a file that is signed is held in memory as a whole, more than once. */
  private static final int MOST_BYTES = 1 << 29;

  private final SigningRequest request;
  private final FixtureTexts texts;
  private final OtherErrors errors;
  private final Map<String, String> nonces = new HashMap<>();

  /** Those that cannot be read to their end: after a break nothing is known to be meant. */
  private final Set<Fixture> broken = new HashSet<>();

  private CardSigner(SigningRequest request, int mostBytes) {
    this.request = request;
    this.texts = new FixtureTexts(mostBytes);
    this.errors = new OtherErrors(request, texts);
  }

  /**
   * Signs all fixtures of a request; those that cannot be read, or do not fit into memory, are left
   * alone.
   */
  public static List<SignedFixture> sign(SigningRequest request) {
    return sign(request, MOST_BYTES);
  }

  /** The same, but larger files are left alone. */
  static List<SignedFixture> sign(SigningRequest request, int mostBytes) {
    return new CardSigner(request, mostBytes).sign();
  }

  private List<SignedFixture> sign() {
    List<Fixture> fixtures = new ArrayList<>();
    Map<Fixture, String> before = new LinkedHashMap<>();
    for (Fixture each : request.fixtures()) {
      Optional<String> text = texts.of(each);
      Fixture fixture = texts.isTooLarge(each) ? each : settled(each);
      fixtures.add(fixture);
      text.ifPresent(read -> before.put(fixture, read));
    }
    Map<String, EntryErrors> original = errors.in(fixtures);
    List<Fixture> drafts = fixtures;
    Map<String, EntryErrors> left = original;
    if (request.fix() || request.refresh()) {
      left = errors.in(drafts(fixtures, before, Map.of()));
      // An entry with an error that stays is left as it is.
      drafts = drafts(fixtures, before, left);
      left = errors.in(drafts);
    }
    List<SignedFixture> signed = new ArrayList<>();
    for (int at = 0; at < drafts.size(); at++) {
      Fixture fixture = fixtures.get(at);
      EntryErrors inFile = in(fixture, left);
      EntryErrors inOriginal = in(fixture, original);
      String text = before.get(fixture);
      Fixture draft = drafts.get(at);
      signed.add(
          text == null || texts.refused(fixture) != null
              ? leftAlone(fixture, inFile)
              : texts
                  .guarded(fixture, () -> sign(fixture, text, draft, inFile, inOriginal))
                  .orElseGet(() -> leftAlone(fixture, inFile)));
    }
    return signed;
  }

  /** A file to which nothing was done, with the errors in it, or with the reason. */
  private SignedFixture leftAlone(Fixture fixture, EntryErrors errors) {
    List<Finding> kept = new ArrayList<>(errors.all());
    String reason = texts.refused(fixture);
    if (reason != null) {
      Findings said = said(fixture);
      said.add(
          "unreadable-file",
          Severity.ERROR,
          new UnreadableFile().because(UnreadableFile.Reason.BROKEN, reason));
      kept.addAll(said.found());
    }
    return new SignedFixture(fixture, "", "", 0, 0, kept);
  }

  /** Takes what is said of a file besides its errors. */
  private Findings said(Fixture fixture) {
    return new Findings(
        errors.shownName(fixture),
        Ticket.gate(fixture.tickets()),
        new StringPool(),
        0,
        FindingRoom.ENDLESS);
  }

  /** The fixture, read as what its end tells that it is; one without an end is broken. */
  private Fixture settled(Fixture fixture) {
    return texts
        .guarded(
            fixture,
            () -> {
              try {
                FinalReading seen = FinalReading.of(fixture);
                Fixture settled = fixture.withReading(seen.reading());
                if (!seen.isWhole()) {
                  broken.add(settled);
                }
                return settled;
              } catch (IOException e) {
                // The validation says what, and where.
                broken.add(fixture);
                return fixture;
              }
            })
        .orElse(fixture);
  }

  /** The fixtures repaired and made new, as was asked, but for entries with these errors. */
  private List<Fixture> drafts(
      List<Fixture> fixtures, Map<Fixture, String> before, Map<String, EntryErrors> left) {
    return fixtures.stream()
        .map(
            fixture -> {
              String text = before.get(fixture);
              return text == null
                      || broken.contains(fixture)
                      || Unsigned.of(fixture.reading()) != null
                  ? fixture
                  : texts
                      .guarded(fixture, () -> draft(fixture, text, in(fixture, left)))
                      .map(draft -> fixture.withSource(Source.of(draft)))
                      .orElse(fixture);
            })
        .toList();
  }

  private static EntryErrors in(Fixture fixture, Map<String, EntryErrors> errors) {
    return errors.getOrDefault(fixture.name(), EntryErrors.NONE);
  }

  private String draft(Fixture fixture, String text, EntryErrors errors) {
    String fixed = request.fix() ? SafeFixes.of(fixture, text, errors) : text;
    return request.refresh()
        ? Refresh.of(fixture, fixed, errors, request.now(), card -> nonce(fixture, card))
        : fixed;
  }

  /** The new nonce of a card, the same in every draft. */
  private String nonce(Fixture fixture, int card) {
    return nonces.computeIfAbsent(fixture.name() + '\n' + card, key -> request.nonces().get());
  }

  private SignedFixture sign(
      Fixture fixture, String before, Fixture draft, EntryErrors errors, EntryErrors original) {
    String text = texts.of(draft).orElse(before);
    if (broken.contains(fixture) || errors.all().stream().anyMatch(OtherErrors::isOfFile)) {
      return new SignedFixture(fixture, before, before, 0, 0, errors.all());
    }
    SigningVisit visit =
        new SigningVisit(new SourceEdit(text), fixture, errors, original, said(fixture));
    read(draft, visit);
    return new SignedFixture(
        fixture, before, visit.result(), visit.cards(), visit.changed(), visit.leftAlone());
  }

  static void read(Fixture fixture, DocumentVisitor visitor) {
    try {
      DocumentReader.read(fixture.source().open(), fixture.reading(), visitor);
    } catch (IOException e) {
      throw new UncheckedIOException("a text held in memory cannot be read", e);
    }
  }
}

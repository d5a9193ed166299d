package io.github.wxcard.sign;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.fixture.FinalReading;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Progress;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Message;
import io.github.wxcard.model.Reading.Syntax;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
  private final int mostBytes;
  private final Map<String, String> nonces = new HashMap<>();
  private final Map<String, String> shownNames = new HashMap<>();

  /** By the name of the file, why nothing can be done to it. */
  private final Map<String, String> refused = new HashMap<>();

  /** The names of those among them of which nothing more is read. */
  private final Set<String> tooLarge = new HashSet<>();

  private CardSigner(SigningRequest request, int mostBytes) {
    this.request = request;
    this.mostBytes = mostBytes;
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
      Optional<String> text = text(each);
      Fixture fixture = tooLarge.contains(each.name()) ? each : settled(each);
      fixtures.add(fixture);
      text.ifPresent(read -> before.put(fixture, read));
    }
    Map<String, EntryErrors> original = errors(fixtures);
    List<Fixture> drafts = fixtures;
    Map<String, EntryErrors> errors = original;
    if (request.fix() || request.refresh()) {
      errors = errors(drafts(fixtures, before, Map.of()));
      // An entry with an error that stays is left as it is.
      drafts = drafts(fixtures, before, errors);
      errors = errors(drafts);
    }
    List<SignedFixture> signed = new ArrayList<>();
    for (int at = 0; at < drafts.size(); at++) {
      Fixture fixture = fixtures.get(at);
      EntryErrors inFile = in(fixture, errors);
      EntryErrors inOriginal = in(fixture, original);
      String text = before.get(fixture);
      Fixture draft = drafts.get(at);
      signed.add(
          text == null || refused.containsKey(fixture.name())
              ? leftAlone(fixture, inFile)
              : guarded(fixture, () -> sign(fixture, text, draft, inFile, inOriginal))
                  .orElseGet(() -> leftAlone(fixture, inFile)));
    }
    return signed;
  }

  /** What memory is lacking for leaves this one file alone, and no other. */
  private <T> Optional<T> guarded(Fixture fixture, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (OutOfMemoryError e) {
      refused.put(fixture.name(), UnreadableFile.NO_MEMORY);
      return Optional.empty();
    }
  }

  /** A file to which nothing was done, with the errors in it, or with the reason. */
  private SignedFixture leftAlone(Fixture fixture, EntryErrors errors) {
    List<Finding> kept = new ArrayList<>(errors.all());
    String reason = refused.get(fixture.name());
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
    String name = shownNames.getOrDefault(fixture.name(), fixture.name());
    return new Findings(
        name, Ticket.gate(fixture.tickets()), new StringPool(), 0, FindingRoom.ENDLESS);
  }

  /** The fixture, read as what its end tells that it is. */
  private Fixture settled(Fixture fixture) {
    return guarded(
            fixture,
            () -> {
              try {
                return fixture.withReading(FinalReading.of(fixture));
              } catch (IOException e) {
                // The validation says what, and where.
                return fixture;
              }
            })
        .orElse(fixture);
  }

  /** The fixtures repaired and made new, as was asked, but for entries with these errors. */
  private List<Fixture> drafts(
      List<Fixture> fixtures, Map<Fixture, String> texts, Map<String, EntryErrors> errors) {
    return fixtures.stream()
        .map(
            fixture -> {
              String text = texts.get(fixture);
              return text == null || Unsigned.of(fixture.reading()) != null
                  ? fixture
                  : guarded(fixture, () -> draft(fixture, text, in(fixture, errors)))
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
    String text = text(draft).orElse(before);
    if (errors.all().stream().anyMatch(CardSigner::isOfFile)) {
      return new SignedFixture(fixture, before, before, 0, 0, errors.all());
    }
    Visit visit = new Visit(new SourceEdit(text), fixture, errors, original, said(fixture));
    read(draft, visit);
    String after = visit.edit.result();
    int changed = visit.changed;
    return new SignedFixture(fixture, before, after, visit.cards, changed, visit.leftAlone());
  }

  /** The errors in fixtures, but for those that are too large anyway. */
  private Map<String, EntryErrors> errors(List<Fixture> all) {
    List<Fixture> fixtures =
        all.stream()
            .map(each -> tooLarge.contains(each.name()) ? each.withSource(Source.of("[]")) : each)
            .toList();
    Map<String, EntryErrors> errors = new HashMap<>();
    try {
      errors.putAll(found(fixtures));
    } catch (OutOfMemoryError e) {
      // One by one, so that the file that has too many of them takes no other one with it.
      for (Fixture fixture : fixtures) {
        guarded(fixture, () -> found(List.of(fixture))).ifPresent(errors::putAll);
      }
    }
    tooLarge.forEach(errors::remove);
    return errors;
  }

  private Map<String, EntryErrors> found(List<Fixture> fixtures) {
    ValidationRequest validation =
        ValidationRequest.builder(fixtures)
            .rules(request.rules())
            .now(request.now())
            .explainSignatures(0)
            .build();
    Report report = CardValidator.validate(validation, Progress.UNHEARD, FindingRoom.ENDLESS);
    Map<String, List<Finding>> inFiles =
        report.atLeast(Severity.ERROR).stream()
            .filter(finding -> !isOfSignature(finding))
            .collect(Collectors.groupingBy(finding -> finding.location().file()));
    Map<String, EntryErrors> errors = new HashMap<>();
    for (int at = 0; at < fixtures.size(); at++) {
      List<Finding> inFile = inFiles.getOrDefault(report.names().get(at), List.of());
      errors.put(fixtures.get(at).name(), EntryErrors.of(inFile));
      shownNames.put(fixtures.get(at).name(), report.names().get(at));
    }
    return errors;
  }

  /** Whether it says that the file could not be read to its end. */
  private static boolean isOfFile(Finding finding) {
    return finding.rule().equals("malformed-json")
        || finding.rule().equals("unreadable-file")
        || finding.message().key().equals("failed-rule.reader");
  }

  /**
   * What signing mends: not a name that stands twice, nor a container, of which only the bracket is
   * known.
   */
  private static boolean isOfSignature(Finding finding) {
    List<Object> arguments = finding.message().arguments();
    boolean missing =
        finding.message().key().equals("schema-violation.missing")
            && arguments.contains("signature");
    boolean container =
        arguments.contains(Message.of("type.object"))
            || arguments.contains(Message.of("type.array"));
    String path = finding.location().path();
    return missing
        || ((path.endsWith(".signature") || path.equals("signature"))
            && !finding.rule().equals("duplicate-key")
            && !container);
  }

  private Optional<String> text(Fixture fixture) {
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

  static void read(Fixture fixture, DocumentVisitor visitor) {
    try {
      DocumentReader.read(fixture.source().open(), fixture.reading(), visitor);
    } catch (IOException e) {
      throw new UncheckedIOException("a text held in memory cannot be read", e);
    }
  }

  /** Goes through the entries of a fixture and notes the changes. */
  private static final class Visit implements DocumentVisitor {
    private final SourceEdit edit;
    private final Fixture fixture;
    private final EntryErrors errors;
    private final EntryErrors original;
    private final Set<Finding> kept = new LinkedHashSet<>();
    private final Findings unsigned;
    private int cards;
    private int changed;

    Visit(
        SourceEdit edit,
        Fixture fixture,
        EntryErrors errors,
        EntryErrors original,
        Findings unsigned) {
      this.unsigned = unsigned;
      this.original = original;
      this.edit = edit;
      this.fixture = fixture;
      this.errors = errors;
    }

    /**
     * The errors of entries, and those of the file where it has no entries that can be signed; and
     * which entries are written as nothing is signed.
     */
    List<Finding> leftAlone() {
      List<Finding> all = new ArrayList<>(kept);
      all.addAll(unsigned.found());
      return all;
    }

    @Override
    public void card(Card card) {
      if (!card.kind().isSigned()) {
        return;
      }
      cards++;
      Unsigned reason = Unsigned.of(fixture.reading());
      if (reason != null) {
        refuse(card, reason);
        return;
      }
      List<Finding> own = errors.on(card);
      if (!own.isEmpty()) {
        // Their places are those of the file as it is.
        List<Finding> named = original.on(card);
        kept.addAll(named.isEmpty() ? own : named);
      }
      JsonValue object = card.ext().object();
      Optional<Map<String, String>> values = SignedValues.of(card);
      if (own.isEmpty() && object != null && values.isPresent()) {
        sign(card, object, values.get());
      }
    }

    private void sign(Card card, JsonValue object, Map<String, String> values) {
      ExtEdit ext = new ExtEdit(edit, card, object);
      Unsigned reason = Unsigned.of(ext);
      if (reason != null) {
        refuse(card, reason);
      } else {
        changed += sign(ext, object.member("signature"), values) ? 1 : 0;
      }
    }

    /** Names what is not signed: each entry, or, of a file as a whole, the first one. */
    private void refuse(Card card, Unsigned reason) {
      if (cards == 1 || Unsigned.of(fixture.reading()) == null) {
        unsigned.add(Unsigned.ID, Severity.ERROR, reason.at(card.value()));
      }
    }

    @Override
    public void end(Document document) {
      if (cards == 0 && document.kind() != DocumentKind.ADD_CARD_RESULT) {
        kept.addAll(errors.all());
      }
    }

    private boolean sign(ExtEdit ext, @Nullable Member found, Map<String, String> values) {
      String signature = CardSignature.of(fixture.tickets().get(0), values.values());
      boolean right =
          found != null && found.value().isString() && found.value().text().equals(signature);
      if (right || !ext.canPut("signature")) {
        return false;
      }
      ext.putString("signature", signature);
      return true;
    }
  }
}

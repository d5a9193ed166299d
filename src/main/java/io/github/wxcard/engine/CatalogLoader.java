package io.github.wxcard.engine;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.catalog.CatalogCard;
import io.github.wxcard.catalog.CatalogReader;
import io.github.wxcard.engine.findings.FindingRoom;
import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.engine.findings.ShownNames;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.model.Location;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import io.github.wxcard.rule.run.MalformedCatalog;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.secret.Gate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads a catalog from its files; what is wrong with them are findings. */
final class CatalogLoader implements CatalogReader.Visitor {
  private final List<Active<MalformedCatalog>> rules;
  private final Gate gate;
  private final ShownNames names;
  private Map<String, CatalogCard> cards = new HashMap<>();
  private Map<String, Location> places = new HashMap<>();
  private final StringPool words;
  private final FindingRoom room;
  private final List<Findings> found = new ArrayList<>();
  private Findings findings;
  private boolean complete = true;

  CatalogLoader(RuleSet rules, Gate gate, ShownNames names, StringPool words, FindingRoom room) {
    this.rules = rules.active(MalformedCatalog.class);
    this.gate = gate;
    this.names = names;
    this.words = words;
    this.room = room;
    this.findings = new Findings("", gate, words, 0, 0);
  }

  /** Reads the files in the order of their names. */
  Catalog load(List<NamedSource> files) {
    files.stream().sorted(Comparator.comparing(NamedSource::name)).forEach(this::read);
    Catalog catalog = new Catalog(cards, complete);
    // The catalog is kept while the fixtures are judged; what it was made of need not be.
    cards = Map.of();
    places = Map.of();
    return catalog;
  }

  /** What is wrong with each of the files. */
  List<Findings> findings() {
    return found;
  }

  @Override
  public void card(CatalogCard card, SourceRef id) {
    Location here = findings.location(id);
    CatalogCard before = cards.get(card.id());
    Location first = places.getOrDefault(card.id(), here);
    List<String> fields = before == null ? List.of() : before.contradictions(card);
    if (!fields.isEmpty()) {
      Plain names = new Plain(String.join(", ", fields));
      report(Issue.variant("contradiction", id, card.id(), first, names).elsewhere(first));
      return;
    }
    cards.put(card.id(), before == null ? card : before.with(card));
    places.putIfAbsent(card.id(), here);
  }

  @Override
  public void noPayload(SourceRef value) {
    report(Issue.variant("no-payload", value));
  }

  @Override
  public void noId(SourceRef value) {
    reportLost(Issue.variant("no-id", value));
  }

  @Override
  public void broken(SyntaxError error) {
    reportLost(MalformedCatalog.syntax(error));
  }

  private void read(NamedSource file) {
    FindingRoom.Share share = room.share(found.size());
    findings = new Findings(names.of(file.name()), gate, words, 0, share.room());
    try {
      String name = file.name().substring(file.name().lastIndexOf('/') + 1);
      CatalogReader.read(file.source().open(), name, this);
    } catch (IOException e) {
      reportLost(
          Issue.variant(
              "unreadable", SourceRef.of(Region.START, Path.ROOT), IoReason.withoutPath(e)));
    } catch (OutOfMemoryError e) {
      // What was read of the catalog is not whole, and whatever comes next needs memory too.
      cards = new HashMap<>();
      places = new HashMap<>();
      reportLost(
          Issue.variant(
              "unreadable",
              SourceRef.of(Region.START, Path.ROOT),
              new Plain(UnreadableFile.NO_MEMORY)));
    }
    share.take(findings.taken());
    found.add(findings);
  }

  /** Reports where a card may have been lost. */
  private void reportLost(Issue issue) {
    complete = false;
    report(issue);
  }

  private void report(Issue issue) {
    rules.forEach(rule -> findings.add(rule.id(), rule.level(), issue));
  }
}

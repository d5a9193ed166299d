package io.github.wxcard.engine;

import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.fixture.FinalReading;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.ruleset.RuleSet;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a fixture may stand in a run only once, such as its nonces, as texts. Two fixtures that
 * have none of them in common need not be judged together.
 */
public final class RepeatableTexts implements DocumentVisitor {
  private final List<EntryKey> keys;
  private final Set<String> texts = new LinkedHashSet<>();

  private RepeatableTexts(RuleSet rules) {
    this.keys = new RunRules(rules, Set.of(), KeyHash.random()).keys();
  }

  /**
   * The texts of the entries that can be read.
   *
   * @throws IOException where the fixture cannot be opened
   */
  public static Set<String> of(Fixture fixture, RuleSet rules) throws IOException {
    RepeatableTexts found = new RepeatableTexts(rules);
    DocumentReader.read(fixture.source().open(), FinalReading.of(fixture).reading(), found);
    return found.texts;
  }

  @Override
  public void card(Card card) {
    if (card.kind().isSigned()) {
      for (int at = 0; at < keys.size(); at++) {
        if (keys.get(at).last(card) != null) {
          texts.add(at + ":" + keys.get(at).text(card));
        }
      }
    }
  }

  @Override
  public void end(Document document) {}
}

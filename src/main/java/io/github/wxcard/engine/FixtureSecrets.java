package io.github.wxcard.engine;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.Region;
import io.github.wxcard.read.DocumentReader;
import io.github.wxcard.read.DocumentVisitor;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Collects what a fixture gives away, so that none of it is shown again. */
public final class FixtureSecrets implements DocumentVisitor {
  private final Set<String> texts = new HashSet<>();

  private FixtureSecrets() {}

  /** Hides the tickets of a fixture and the values of the secrets in it. */
  public static Masker masker(Fixture fixture) throws IOException {
    FixtureSecrets secrets = new FixtureSecrets();
    DocumentReader.read(fixture.source().open(), fixture.kind(), secrets);
    return Masker.of(fixture.tickets(), secrets.texts);
  }

  @Override
  public void card(Card card) {}

  @Override
  public void end(Document document) {}

  @Override
  public void secret(String text, Region region) {
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }
}

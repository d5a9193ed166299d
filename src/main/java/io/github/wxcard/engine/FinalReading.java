package io.github.wxcard.engine;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.Reading;
import io.github.wxcard.read.DocumentReader;
import io.github.wxcard.read.DocumentVisitor;
import java.io.IOException;

/** Finds how a fixture is to be read: what tells that it is an answer may come after its list. */
public final class FinalReading implements DocumentVisitor {
  private boolean handedOver;
  private boolean bare;

  private FinalReading() {}

  /** The reading of a fixture, once all of it was seen. */
  public static Reading of(Fixture fixture) throws IOException {
    Reading reading = fixture.reading();
    FinalReading seen = new FinalReading();
    DocumentReader.read(fixture.source().open(), reading, seen);
    return isOfAnswer(reading, seen.handedOver, seen.bare)
        ? reading.withHandover(Handover.ASSEMBLED)
        : reading;
  }

  /**
   * Whether entries were taken for handed over that a client puts together.
   *
   * @param handedOver whether any were
   * @param bare whether the document is nothing but what is handed over
   */
  static boolean isOfAnswer(Reading reading, boolean handedOver, boolean bare) {
    return handedOver && !bare && reading.handover() == Handover.AUTO && reading.kind() == null;
  }

  @Override
  public void card(Card card) {
    handedOver |= card.list().handedOver();
  }

  @Override
  public void end(Document document) {
    bare = document.bare();
  }
}

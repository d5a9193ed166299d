package io.github.wxcard.engine;

import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.signature.SignedEntries;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Ticket;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes the right signatures of the first entries of a list, once somebody asks for one. */
final class RightSignatures implements DocumentVisitor, SignedEntries {
  /** Of a longer list these entries are enough: one cardExt for several cards shows early. */
  private static final int MOST_ENTRIES = 10_000;

  /** Reads the fixture once more. */
  interface Reading {
    void again(DocumentVisitor visitor);
  }

  private final List<Ticket> tickets;
  private final Reading reading;
  private final Map<String, SourceRef> entries = new HashMap<>();
  private boolean asked;
  private int seen;

  RightSignatures(List<Ticket> tickets, Reading reading) {
    this.tickets = tickets;
    this.reading = reading;
  }

  @Override
  public @Nullable SourceRef rightFor(String signature) {
    if (!asked) {
      asked = true;
      reading.again(this);
    }
    return entries.get(signature);
  }

  /** A stream that ends where no more entries are wanted. */
  InputStream upToEnough(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int count) throws IOException {
        return seen < MOST_ENTRIES ? super.read(target, offset, count) : -1;
      }
    };
  }

  @Override
  public void card(Card card) {
    if (!card.kind().isSigned() || seen++ >= MOST_ENTRIES) {
      return;
    }
    SignedValues.of(card).ifPresent(values -> put(values, card.value().ref().settled()));
  }

  @Override
  public void end(Document document) {}

  private void put(Map<String, String> values, SourceRef place) {
    for (Ticket ticket : tickets) {
      entries.putIfAbsent(CardSignature.of(ticket, values.values()), place);
    }
  }
}

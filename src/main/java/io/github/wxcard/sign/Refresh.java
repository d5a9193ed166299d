package io.github.wxcard.sign;

import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.SignedValues;
import java.time.Instant;
import java.util.function.IntFunction;

/** Gives each card the present time and a new nonce. */
final class Refresh implements DocumentVisitor {
  private final SourceEdit edit;
  private final EntryErrors errors;
  private final Instant now;
  private final IntFunction<String> nonces;

  private int cards;

  private Refresh(SourceEdit edit, EntryErrors errors, Instant now, IntFunction<String> nonces) {
    this.edit = edit;
    this.errors = errors;
    this.now = now;
    this.nonces = nonces;
  }

  /**
   * The text of a fixture with all cards made new, but entries with these errors.
   *
   * @param nonces the new nonce of a card, by how many cards came before it
   */
  static String of(
      Fixture fixture, String text, EntryErrors errors, Instant now, IntFunction<String> nonces) {
    SourceEdit edit = new SourceEdit(text);
    CardSigner.read(fixture.withSource(Source.of(text)), new Refresh(edit, errors, now, nonces));
    return edit.result();
  }

  @Override
  public void card(Card card) {
    int before = cards++;
    JsonValue object = card.signedExt();
    if (object == null
        || !card.duplicates().isEmpty()
        || !Misnamed.in(object, Schemas.cardExt()).isEmpty()
        || !errors.on(card).isEmpty()) {
      return;
    }
    ExtEdit ext = new ExtEdit(edit, card, object);
    boolean signable =
        card.filled("cardId") != null
            && SignedValues.text(card.extMember("code")) != null
            && SignedValues.text(card.extMember("openid")) != null
            && ext.canPut("signature")
            && Unsigned.of(ext) == null;
    boolean lacksNonce = ext.lacks("nonce_str");
    if (signable && ext.canPut("timestamp") && (lacksNonce || ext.canPut("nonce_str"))) {
      if (!lacksNonce) {
        ext.putString("nonce_str", nonces.apply(before));
      }
      ext.putNumber("timestamp", now.getEpochSecond());
    }
  }

  @Override
  public void end(Document document) {}
}

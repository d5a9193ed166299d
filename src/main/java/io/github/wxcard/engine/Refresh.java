package io.github.wxcard.engine;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.DocumentVisitor;
import io.github.wxcard.schema.Misnamed;
import io.github.wxcard.schema.Schemas;
import io.github.wxcard.signature.SignedValues;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Gives each card the present time and a new nonce. */
final class Refresh implements DocumentVisitor {
  private final SourceEdit edit;
  private final EntryErrors errors;
  private final Instant now;
  private final UnaryOperator<String> nonces;

  private Refresh(SourceEdit edit, EntryErrors errors, Instant now, UnaryOperator<String> nonces) {
    this.edit = edit;
    this.errors = errors;
    this.now = now;
    this.nonces = nonces;
  }

  /**
   * The text of a fixture with all cards made new, but entries with these errors.
   *
   * @param nonces the new nonce of the entry at a path
   */
  static String of(
      Fixture fixture, String text, EntryErrors errors, Instant now, UnaryOperator<String> nonces) {
    SourceEdit edit = new SourceEdit(text);
    CardSigner.read(fixture.withSource(Source.of(text)), new Refresh(edit, errors, now, nonces));
    return edit.result();
  }

  @Override
  public void card(Card card) {
    String path = card.value().path().toString();
    JsonValue object = card.ext().object();
    if (card.kind() != DocumentKind.ADD_CARD
        || object == null
        || !card.duplicates().isEmpty()
        || !Misnamed.in(object, Schemas.cardExt()).isEmpty()
        || !errors.on(path).isEmpty()) {
      return;
    }
    ExtEdit ext = new ExtEdit(edit, object);
    boolean signable =
        card.filled("cardId") != null
            && SignedValues.text(card.extMember("code")) != null
            && SignedValues.text(card.extMember("openid")) != null
            && ext.canPut("signature");
    if (signable && ext.canPut("timestamp") && ext.canPut("nonce_str")) {
      ext.putString("nonce_str", nonces.apply(path));
      ext.putNumber("timestamp", now.getEpochSecond());
    }
  }

  @Override
  public void end(Document document) {}
}

package io.github.wxcard.sign;

import io.github.wxcard.engine.findings.Findings;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Severity;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a fixture and puts right signatures into its text. */
final class SigningVisit implements DocumentVisitor {
  private final SourceEdit edit;
  private final Fixture fixture;
  private final EntryErrors errors;
  private final EntryErrors original;
  private final Set<Finding> kept = new LinkedHashSet<>();
  private final Findings unsigned;
  private int cards;
  private int changed;

  SigningVisit(
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

  /** The text with right signatures. */
  String result() {
    return edit.result();
  }

  /** How many entries were met that are signed. */
  int cards() {
    return cards;
  }

  /** How many of them were changed. */
  int changed() {
    return changed;
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
    if (cards == 0 && (document.kind() == null || !document.kind().isAnswer())) {
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

package io.github.wxcard.rule.reading;

import io.github.wxcard.model.Card;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Message;
import io.github.wxcard.schema.DocumentSchema;
import io.github.wxcard.schema.Schemas;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of which each member is judged.
 *
 * @param schema what it should be
 * @param where what it is called in messages
 */
record JudgedObject(JsonValue value, DocumentSchema schema, Message where) {
  /**
   * Those of an entry: itself, unless a client makes another one of it, and its {@code cardExt}.
   */
  static List<JudgedObject> of(Card card) {
    List<JudgedObject> objects = new ArrayList<>();
    if (card.list().handedOver()) {
      Message entry = Message.of("shape.entry");
      objects.add(new JudgedObject(card.value(), Schemas.entry(card.kind()), entry));
    }
    JsonValue ext = card.signedExt();
    if (ext != null) {
      objects.add(new JudgedObject(ext, Schemas.cardExt(), Message.of("shape.cardExt")));
    }
    return objects;
  }
}

package io.github.wxcard.report.text;

import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.CardList.Form;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a client has to do to put the call together from an entry. */
final class Assembly {
  private final Card card;
  private final Messages messages;
  private final UnaryOperator<String> shown;
  private final List<String> steps = new ArrayList<>();

  private Assembly(Card card, Messages messages, UnaryOperator<String> shown) {
    this.card = card;
    this.messages = messages;
    this.shown = shown;
  }

  /**
   * Says it in one line.
   *
   * @param shown makes text of the fixture fit to be shown
   */
  static String line(Card card, Messages messages, UnaryOperator<String> shown) {
    Assembly assembly = new Assembly(card, messages, shown);
    assembly.say();
    String steps = String.join(messages.console("trace.client.and"), assembly.steps);
    return messages.console("trace.client", steps);
  }

  private void say() {
    int strings = card.list().strings();
    if (strings > 0) {
      add("parse", strings);
    }
    cardId();
    if (card.list().form() == Form.FLAT) {
      add("object", object());
    } else if (card.list().form() == Form.EXT) {
      add("object", messages.console("trace.client.it"));
    } else {
      ext();
    }
  }

  private void cardId() {
    Member id = card.member("cardId");
    Form form = card.list().form();
    if (id == null || form == Form.EXT) {
      add("id-beside");
    } else if (form == Form.KEYED && id.key().region().equals(id.value().region())) {
      add("key", shown.apply(id.value().text()));
    } else if (!name(id).equals("cardId")) {
      add("id", shown.apply(name(id)));
    }
  }

  private void ext() {
    Member ext = card.member("cardExt");
    if (ext == null) {
      return;
    }
    String name = shown.apply(ext.name());
    JsonValue value = ext.value();
    if (value.type() == JsonValue.Type.ARRAY) {
      add("several", name);
    } else if (value.type() == JsonValue.Type.OBJECT) {
      add("object", name);
    } else if (card.ext() instanceof CardExt.Members) {
      add(ext.name().equals("cardExt") ? "as-it-is" : "text", name);
    }
  }

  /** The object of a {@code cardExt} from members that stand beside the card id. */
  private String object() {
    JsonValue ext = card.ext().object();
    return ext == null
        ? ""
        : ext.members().stream()
            .map(member -> member.name() + ": " + shown.apply(name(member)))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The name of a member as the file has it. */
  private static String name(Member member) {
    String name = member.key().path().name();
    return name == null ? member.name() : name;
  }

  private void add(String step, Object... arguments) {
    steps.add(messages.console("trace.client." + step, arguments));
  }
}

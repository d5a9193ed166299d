package io.github.wxcard.yaml;

import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.text.Limits;
import io.github.wxcard.text.Literals;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * A scalar of YAML as the value that its core schema makes of it.
 *
 * @param token what it is in JSON
 * @param text a number as JSON writes it; a string as it is
 */
record YamlScalar(JsonToken token, String text) {
  private static final ScalarResolver CORE = new CoreScalarResolver(false);

  private static final YamlScalar UNKNOWN = new YamlScalar(JsonToken.VALUE_EMBEDDED_OBJECT, "");

  static YamlScalar of(ScalarEvent event) {
    String text = event.getValue();
    Tag tag = event.getTag().map(Tag::new).orElse(null);
    if (tag == null || tag.getValue().equals("!")) {
      boolean plain = tag == null && event.isPlain();
      return of(plain ? CORE.resolve(text, true) : Tag.STR, text);
    }
    // What other tags make of a scalar is known to programs alone.
    return tag.equals(Tag.STR) || tag.equals(CORE.resolve(text, true)) ? of(tag, text) : UNKNOWN;
  }

  private static YamlScalar of(Tag tag, String text) {
    if (tag.equals(Tag.NULL)) {
      return new YamlScalar(JsonToken.VALUE_NULL, "null");
    }
    if (tag.equals(Tag.BOOL)) {
      boolean is = Boolean.parseBoolean(text);
      return new YamlScalar(is ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE, String.valueOf(is));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
        ? number(text)
        : new YamlScalar(JsonToken.VALUE_STRING, text);
  }

  private static YamlScalar number(String text) {
    if (text.length() > Limits.NUMBER) {
      return UNKNOWN;
    }
    try {
      return new YamlScalar(JsonToken.VALUE_NUMBER_FLOAT, json(text));
    } catch (NumberFormatException e) {
      // An infinity, none at all, or one beyond all bounds: JSON has no such thing.
      return UNKNOWN;
    }
  }

  private static String json(String text) {
    if (Literals.isNumber(text)) {
      return text;
    }
    if (text.startsWith("0o")) {
      return new BigInteger(text.substring(2), 8).toString();
    }
    return text.startsWith("0x")
        ? new BigInteger(text.substring(2), 16).toString()
        : new BigDecimal(text).toString();
  }
}

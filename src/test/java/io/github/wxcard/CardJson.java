package io.github.wxcard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.text.Limits;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of a card list, made the way a server makes it: its {@code cardExt} is serialized, and
 * then a string of the list.
 */
public final class CardJson {
  /** The card of most tests. */
  public static final String ID = "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o";

  private static final List<String> SIGNED = List.of("timestamp", "nonce_str", "code", "openid");

  /** With buffers of its own: those that Jackson shares keep the classes of a build alive. */
  private static final JsonMapper MAPPER = new JsonMapper(Limits.FACTORY);

  private final String cardId;
  private final ObjectNode ext = JsonNodeFactory.instance.objectNode();

  private CardJson(String cardId) {
    this.cardId = cardId;
  }

  /** An entry of a card, with nothing in its {@code cardExt} yet. */
  public static CardJson card(String cardId) {
    return new CardJson(cardId);
  }

  /** Adds a string to {@code cardExt}. */
  public CardJson with(String name, String text) {
    ext.put(name, text);
    return this;
  }

  /** Adds a number to {@code cardExt}. */
  public CardJson with(String name, long number) {
    ext.put(name, number);
    return this;
  }

  /** Adds the signature that is right for the members so far. */
  public CardJson signed() {
    List<String> values = new ArrayList<>(List.of(cardId));
    SIGNED.stream().filter(ext::has).forEach(name -> values.add(ext.get(name).asText()));
    return with("signature", CardSignature.of(TestRun.TICKET, values));
  }

  /** An entry in which nothing is wrong but perhaps its nonce. */
  public static String signed(String nonce) {
    return card(ID).with("timestamp", 1718000123).with("nonce_str", nonce).signed().entry();
  }

  /** The entry as it stands in a list. */
  public String entry() {
    return written(cardId, string(json(ext)));
  }

  /** An entry of the card of most tests, where the exact text of its {@code cardExt} matters. */
  public static String entry(String ext) {
    return entry(ID, ext);
  }

  /** An entry where the exact text of its {@code cardExt} matters, which has single quotes here. */
  public static String entry(String cardId, String ext) {
    return written(cardId, string(json(ext)));
  }

  /** An entry whose {@code cardExt} is any JSON value. */
  public static String written(String cardId, String value) {
    return "{\"cardId\":" + string(cardId) + ",\"cardExt\":" + value + "}";
  }

  /** The argument of {@code wx.addCard}. */
  public static String list(String... entries) {
    return "{\"cardList\":" + array(entries) + "}";
  }

  /** A list by itself. */
  public static String array(String... entries) {
    return "[" + String.join(",", entries) + "]";
  }

  /** JSON that has single quotes here, so that it can be read. */
  public static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  /** A text as a JSON string. */
  public static String string(String text) {
    return json(TextNode.valueOf(text));
  }

  private static String json(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

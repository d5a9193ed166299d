package shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shop's server hands to wx.addCard. */
public final class CardLists {
  private final ObjectMapper mapper = new ObjectMapper();
  private final String ticket;

  public CardLists(String ticket) {
    this.ticket = ticket;
  }

  /** One card; code and openid may be null. */
  public ObjectNode entry(String cardId, String code, String openid, long timestamp, String nonce)
      throws JsonProcessingException {
    ObjectNode ext = mapper.createObjectNode();
    if (code != null) {
      ext.put("code", code);
    }
    if (openid != null) {
      ext.put("openid", openid);
    }
    ext.put("timestamp", timestamp);
    ext.put("nonce_str", nonce);
    ext.put("outer_str", "门店 \"一号\"");
    ext.put("signature", sign(cardId, code, openid, Long.toString(timestamp), nonce));
    return mapper
        .createObjectNode()
        .put("cardId", cardId)
        .put("cardExt", mapper.writeValueAsString(ext));
  }

  private String sign(String... values) {
    String joined =
        Stream.concat(Stream.of(ticket), Stream.of(values))
            .filter(value -> value != null)
            .sorted()
            .collect(Collectors.joining());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

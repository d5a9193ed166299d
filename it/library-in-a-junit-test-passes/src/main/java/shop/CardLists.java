package shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shop's server hands to wx.addCard. */
public final class CardLists {
  private final String ticket;

  public CardLists(String ticket) {
    this.ticket = ticket;
  }

  /** A list of one card. */
  public String of(String cardId, long timestamp, String nonce) {
    String ext =
        String.format(
            "{\"timestamp\":%d,\"nonce_str\":\"%s\",\"signature\":\"%s\"}",
            timestamp, nonce, sign(cardId, Long.toString(timestamp), nonce));
    return String.format(
        "{\"cardList\":[{\"cardId\":\"%s\",\"cardExt\":\"%s\"}]}",
        cardId, ext.replace("\"", "\\\""));
  }

  private String sign(String... values) {
    String joined =
        Stream.concat(Stream.of(ticket), Stream.of(values)).sorted().collect(Collectors.joining());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(joined.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs a card: the values that there are, sorted, joined, hashed. */
public final class CardSigner {
  public String sign(
      String ticket, String cardId, long timestamp, String code, String openid, String nonceStr) {
    String joined =
        Stream.of(ticket, cardId, Long.toString(timestamp), code, openid, nonceStr)
            .filter(Objects::nonNull)
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

package shop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import me.chanjar.weixin.common.bean.WxCardApiSignature;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CardController {
  record Entry(String cardId, String cardExt) {}

  private final CardSigner signer = new CardSigner();
  private final WxMpService weChat;
  private final String ticket;

  CardController(WxMpService weChat, @Value("${shop.card-ticket}") String ticket) {
    this.weChat = weChat;
    this.ticket = ticket;
  }

  /** A list in the envelope of all answers of the shop. */
  @GetMapping("/api/cards")
  Map<String, Object> cards(@RequestParam("id") List<String> ids) {
    List<Entry> entries = ids.stream().map(this::entry).toList();
    return Map.of("code", 0, "data", Map.of("cardList", entries));
  }

  /** A single entry. */
  @GetMapping("/api/cards/{id}")
  Entry card(@PathVariable("id") String id) {
    return entry(id);
  }

  /** What the SDK makes of a card, as it is. */
  @GetMapping("/api/cards/{id}/signature")
  WxCardApiSignature signature(@PathVariable("id") String id) throws WxErrorException {
    WxCardApiSignature signature = weChat.getCardService().createCardApiSignature(id);
    signature.setCardId(id);
    return signature;
  }

  @GetMapping("/api/health")
  Map<String, String> health() {
    return Map.of("status", "up");
  }

  private Entry entry(String id) {
    long now = Instant.now().getEpochSecond();
    String nonce = UUID.randomUUID().toString().replace("-", "");
    String signature = signer.sign(ticket, id, now, null, null, nonce);
    return new Entry(
        id,
        "{\"timestamp\":%d,\"nonce_str\":\"%s\",\"signature\":\"%s\"}"
            .formatted(now, nonce, signature));
  }
}

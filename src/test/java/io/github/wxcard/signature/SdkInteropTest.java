package io.github.wxcard.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.signature.diagnosis.Diagnosis;
import io.github.wxcard.signature.diagnosis.Explanation;
import io.github.wxcard.signature.diagnosis.Mistake;
import io.github.wxcard.signature.diagnosis.SignatureEvidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import me.chanjar.weixin.common.bean.WxCardApiSignature;
import me.chanjar.weixin.common.enums.TicketType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code com.github.binarywang:weixin-java-mp} signs. */
class SdkInteropTest {
  private static final String TICKET = "IqT_x0Zb7Rk2mQv-8LwYc5NsdUaE1fHgP3oJtXn6";
  private static final String LETTERS =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

  @Test
  void whatTheCurrentReleaseSignsVerifies() throws WxErrorException {
    WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
    config.setAppId("wx0000000000000000");
    config.updateTicket(TicketType.WX_CARD, TICKET, 7200);
    WxMpServiceImpl sdk = new WxMpServiceImpl();
    sdk.setWxMpConfigStorage(config);
    Random random = new Random(12);
    for (int round = 0; round < 200; round++) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("card_id", "p" + text(random, 27));
      if (random.nextBoolean()) {
        values.put("code", text(random, 12));
      }
      if (random.nextBoolean()) {
        values.put("openid", "o" + text(random, 27));
      }
      WxCardApiSignature signed =
          sdk.getCardService().createCardApiSignature(values.values().toArray(String[]::new));
      values.put("timestamp", Long.toString(signed.getTimestamp()));
      values.put("nonce_str", signed.getNonceStr());
      assertThat(CardSignature.matches(signed.getSignature(), Ticket.of(TICKET), values.values()))
          .as(values.toString())
          .isTrue();
    }
  }

  /** Made by calling {@code createCardApiSignature} of the releases that did not sort. */
  @ParameterizedTest
  @CsvSource({
    "3.6.0,pQ7fXt9LmZb2-cRkVw0NsYhUaE4o,,,1795501905,g0zXJ0jmgOpDOpuJ,"
        + "e60376ae43cbecd00121916811a1b60e4e9f6276",
    "3.6.0,pQ7fXt9LmZb2-cRkVw0NsYhUaE4o,Zk-5580021,,1795501905,hxYK6ItLX3tWxjxt,"
        + "d17a210f18403e75c1f5b6d5fe4a90a895b72d97",
    "3.6.0,pQ7fXt9LmZb2-cRkVw0NsYhUaE4o,Zk-5580021,oQ7fXt3_GyBnWc8dJrTqLhPvMa1s,1795501905,"
        + "2biRsTUdzpAp3YLW,e8a111f69b819cc5e9546dcb7d7a56f7dc018998",
    "3.6.0,p_BzXw2OeMnlDbAcT6i5Mz5WRMmU,998877665544,,1795501905,0SUv6fCqEfq9wQd0,"
        + "2960732a7baf0d0da9fbec9bff3ee77504e70b65",
    "3.5.0,pQ7fXt9LmZb2-cRkVw0NsYhUaE4o,,,1795501907,8SCPX5gcboRgmw2e,"
        + "1e115c0df1993ead788052314f8592fa644503f7",
    "3.5.0,pQ7fXt9LmZb2-cRkVw0NsYhUaE4o,Zk-5580021,,1795501907,2jOm4UVPpkXj0aQP,"
        + "8b062d75febfcacb12b9343d6490204529b56c25",
    "3.5.0,pQ7fXt9LmZb2-cRkVw0NsYhUaE4o,Zk-5580021,oQ7fXt3_GyBnWc8dJrTqLhPvMa1s,1795501907,"
        + "oNjsLwed8oTwUqr0,97e76228cdde9c94c01e12e11e6f073dfa3d21ee",
    "3.5.0,p_BzXw2OeMnlDbAcT6i5Mz5WRMmU,998877665544,,1795501907,lPmIlBIUYtANu9uG,"
        + "b2c10651daa4eb48694c5220520d0ba2854c1d66"
  })
  void whatTheReleasesThatDidNotSortSignIsNamed(
      String release,
      String cardId,
      String code,
      String openid,
      String timestamp,
      String nonce,
      String signature) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("timestamp", timestamp);
    values.put("card_id", cardId);
    if (code != null) {
      values.put("code", code);
    }
    if (openid != null) {
      values.put("openid", openid);
    }
    values.put("nonce_str", nonce);
    Explanation explanation =
        Diagnosis.explain(
            new SignatureEvidence(
                signature,
                List.of(values),
                List.of(),
                List.of(),
                List.of(Ticket.of(TICKET)),
                List.of(),
                List.of(),
                () -> false));
    assertThat(explanation.mistake()).as(release).isEqualTo(Mistake.UNSORTED);
    assertThat(explanation.detail()).endsWith("timestamp, nonce_str, api_ticket");
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}

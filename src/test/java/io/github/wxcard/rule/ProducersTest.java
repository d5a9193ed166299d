package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import io.github.wxcard.model.Target;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/**
 * Right lists as the libraries make them that people use: for the target they are for, none fails a
 * build, and what a library does in a way of its own gives one finding an entry.
 */
class ProducersTest {
  private static final String ID = "psBkGKohTL3yGKQRvz4fjHs1yDXr";
  private static final String TIME = "1743818400";
  private static final String NONCE = "aB3dEf";

  private static String signature(String... values) {
    String[] all = Arrays.copyOf(values, values.length + 3);
    all[values.length] = ID;
    all[values.length + 1] = TIME;
    all[values.length + 2] = TestRun.TICKET.reveal();
    Arrays.sort(all);
    return DigestUtils.sha1Hex(String.join("", all).getBytes(StandardCharsets.UTF_8));
  }

  /** A list of one entry; what stands in single quotes in the ext is in double ones. */
  private static String list(String ext) {
    String text = ext.replace('\'', '"').replace("\"", "\\\"");
    return "{\"cardList\":[{\"cardId\":\"" + ID + "\",\"cardExt\":\"" + text + "\"}]}";
  }

  private static List<String> found(Target target, String json) {
    Fixture plain = Fixture.of("a.json", json).withTickets(TestRun.TICKET);
    Fixture fixture = plain.withReading(plain.reading().withTarget(target));
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(List.of(fixture)).now(TestRun.NOW).build());
    assertThat(report.signaturesVerified()).as(json).isEqualTo(1);
    assertThat(report.count(Severity.ERROR)).as("errors in %s", json).isZero();
    return report.findings().stream().map(Finding::rule).toList();
  }

  @Test
  void easyWeChat4() {
    String ext =
        "{'timestamp':"
            + TIME
            + ",'nonce_str':'"
            + NONCE
            + "','signature':'"
            + signature(NONCE)
            + "'}";
    assertThat(found(Target.WEB, list(ext))).isEmpty();
    assertThat(found(Target.MINI_PROGRAM, list(ext))).isEmpty();
  }

  @Test
  void nodeEasyWeChat() {
    String ext =
        "{'timestamp':"
            + TIME
            + ",'nonce_str':'"
            + NONCE
            + "','code':'','openid':'',"
            + "'outer_str':'','signature':'"
            + signature(NONCE)
            + "'}";
    assertThat(found(Target.MINI_PROGRAM, list(ext))).containsExactly("empty-member");
  }

  @Test
  void coWechatApi() {
    String ext =
        "{'timestamp':'" + TIME + "','signature':'" + signature() + "','code':'','openid':''}";
    assertThat(found(Target.WEB, list(ext))).containsExactly("missing-nonce", "empty-member");
  }

  @Test
  void wechatpy() {
    String ext =
        "{'signature': '"
            + signature(NONCE)
            + "', 'timestamp': '"
            + TIME
            + "', 'nonce_str': '"
            + NONCE
            + "'}";
    assertThat(found(Target.WEB, list(ext))).isEmpty();
  }

  @Test
  void zoujingli() {
    String ext =
        "{'cardId':'"
            + ID
            + "','timestamp':"
            + TIME
            + ",'nonce_str':'"
            + NONCE
            + "','signature':'"
            + signature(NONCE)
            + "'}";
    assertThat(found(Target.MINI_PROGRAM, list(ext))).containsExactly("unknown-member");
    assertThat(found(Target.WEB, list(ext))).containsExactly("unknown-member");
  }

  @Test
  void wxJava() {
    String bean = bean("null", signature(NONCE));
    assertThat(found(Target.WEB, bean)).isEmpty();
    assertThat(found(Target.MINI_PROGRAM, bean)).isEmpty();
  }

  @Test
  void theSignatureOfChooseCardIsNamed() {
    Fixture fixture =
        Fixture.of("a.json", bean("\"GROUPON\"", signature(NONCE, "wx12345678", "GROUPON")))
            .withTickets(TestRun.TICKET);
    List<Finding> findings =
        CardValidator.validate(ValidationRequest.builder(List.of(fixture)).now(TestRun.NOW).build())
            .findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).properties())
        .containsEntry("mistake", "signed-extra")
        .containsEntry("members", List.of("appId", "cardType"));
  }

  private static String bean(String cardType, String signature) {
    String bean =
        "{'code':0,'data':{'appId':'wx12345678','cardId':'"
            + ID
            + "','cardType':"
            + cardType
            + ",'locationId':null,'code':null,'openId':null,'timestamp':"
            + TIME
            + ",'nonceStr':'"
            + NONCE
            + "','signature':'"
            + signature
            + "'}}";
    return bean.replace('\'', '"');
  }

  @Test
  void aStringOfDigitsIsRightForAWebPageOnly() {
    String ext =
        "{'timestamp':'17438184x','nonce_str':'"
            + NONCE
            + "','signature':'"
            + "0000000000000000000000000000000000000000'}";
    for (Target target : Target.values()) {
      Fixture plain = Fixture.of("a.json", list(ext)).withTickets(TestRun.TICKET);
      Fixture fixture = plain.withReading(plain.reading().withTarget(target));
      assertThat(CardValidator.validate(ValidationRequest.of(fixture)).findings())
          .extracting(Finding::rule)
          .contains("timestamp-not-a-number");
    }
  }
}

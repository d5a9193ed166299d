package io.github.wxcard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.wxcard.TestRun;
import io.github.wxcard.model.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What languages make of an object that nobody serialized is named, with the call that mends it.
 */
class OtherFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{timestamp=1743818400, nonce_str=abc, signature=9f00}~java-object",
        "{timestamp=1743818400}~java-object",
        "CardExt(timestamp=1743818400, nonceStr=abc)~java-object",
        "CardExt[timestamp=1743818400, nonceStr=abc]~java-object",
        "CardExt{timestamp=1743818400, nonceStr='abc'}~java-object",
        "com.example.coupons.CardExt@1b6d3586~java-object",
        "Coupons$CardExt@7f~java-object",
        "Array~php-array",
        "map[nonce_str:abc timestamp:1743818400]~go-map",
        "[object Object]~javascript-object",
        "{'timestamp': 1743818400, 'nonce_str': None}~python-dict",
        "{'timestamp': 1743818400, 'nonce_str': 'a'}~python-dict",
        "eyJ0aW1lc3RhbXAiOjE3NDM4MTg0MDB9~base64",
        "{'timestamp':1743818400}~at",
        "{timestamp:1743818400}~at",
        "CardExt~at",
        "who@1b6d3586~at",
        "[timestamp=1743818400]~at",
        "dGltZXN0YW1wLCBub3QganNvbg==~at",
        "{\"timestamp\":1743818400,}~at"
      })
  void isNamed(String ext, String variant) {
    String text = new String(JsonStringEncoder.getInstance().quoteAsString(ext));
    List<Finding> findings =
        TestRun.findings(
            "[{\"cardId\":\"psBkGKohTL3yGKQRvz4fjHs1yDXr\",\"cardExt\":\"" + text + "\"}]");
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals("malformed-card-ext"))
        .extracting(finding -> finding.message().key())
        .containsExactly("malformed-card-ext." + variant);
  }
}

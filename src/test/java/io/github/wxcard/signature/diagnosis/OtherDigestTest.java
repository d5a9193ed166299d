package io.github.wxcard.signature.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherDigestTest {
  /** Keys around the size of a block, which longer ones are hashed to fit. */
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 86, 512})
  void hmacIsThatOfTheJdk(int length) {
    String key = "k\u00e9".repeat(length).substring(0, length);
    String text = "1718000123pQ7fXt\u6d4b";

    assertThat(OtherDigest.hmacHex(DigestUtils.getSha1Digest(), key, text))
        .isEqualTo(new HmacUtils(HmacAlgorithms.HMAC_SHA_1, key).hmacHex(text));
    assertThat(OtherDigest.hmacHex(DigestUtils.getSha256Digest(), key, text))
        .isEqualTo(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(text));
  }

  @Test
  void hmacHasTheVectorOfRfc2202() {
    assertThat(
            OtherDigest.hmacHex(
                DigestUtils.getSha1Digest(), "Jefe", "what do ya want for nothing?"))
        .isEqualTo("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
  }
}

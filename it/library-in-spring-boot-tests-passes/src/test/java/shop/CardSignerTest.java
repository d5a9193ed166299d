package shop;

import io.github.wxcard.testing.SigningProbe;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardSignerTest {
  private final CardSigner signer = new CardSigner();

  @ParameterizedTest
  @MethodSource("io.github.wxcard.testing.SigningProbes#all")
  void signs(SigningProbe probe) {
    probe.assertSignature(
        signer.sign(
            probe.ticket(),
            probe.cardId(),
            probe.timestamp(),
            probe.code(),
            probe.openid(),
            probe.nonceStr()));
  }
}

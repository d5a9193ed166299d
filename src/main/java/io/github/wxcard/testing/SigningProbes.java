package io.github.wxcard.testing;

import io.github.wxcard.signature.SigningExample;
import java.util.List;

/**
 * Values that together tell a right signer of cards from every known mistake, also from those that
 * are right by luck.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("io.github.wxcard.testing.SigningProbes#all")
 * void signs(SigningProbe probe) {
 *   probe.assertSignature(
 *       signer.sign(probe.ticket(), probe.cardId(), probe.timestamp(), probe.code(),
 *           probe.openid(), probe.nonceStr()));
 * }
 * }</pre>
 */
public final class SigningProbes {
  private static final List<SigningProbe> ALL =
      SigningExample.ALL.stream().map(SigningProbe::new).toList();

  private SigningProbes() {}

  /** All of them, always in the same order. */
  public static List<SigningProbe> all() {
    return ALL;
  }
}

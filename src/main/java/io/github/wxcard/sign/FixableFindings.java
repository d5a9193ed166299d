package io.github.wxcard.sign;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.MemberNames;
import io.github.wxcard.model.Message;
import java.util.Set;

/** Which findings a fixture has no longer once it is signed, or fixed as {@link SafeFixes} does. */
public final class FixableFindings {
  private static final Set<String> SIGNATURE_RULES =
      Set.of("wrong-signature", "malformed-signature");

  /** Of these there is one repair only. */
  private static final Set<String> FIXED =
      Set.of(
          "unserialized-card-ext",
          "double-serialized-card-ext",
          "escaped-card-ext.html",
          "escaped-card-ext.percent",
          "escaped-card-ext.quotes",
          "timestamp-not-a-number.digits");

  /** Names outside of {@code cardExt}, which are left to people. */
  private static final Set<String> OUTER = Set.of("cardId", "cardExt", "cardList", "isSuccess");

  private FixableFindings() {}

  /** Whether a right signature is all that is missing. */
  public static boolean isSigned(Finding finding) {
    return SIGNATURE_RULES.contains(finding.rule()) || isMissingSignature(finding);
  }

  /** Whether a repair of which there is only one does away with it. */
  public static boolean isFixed(Finding finding) {
    Message message = finding.message();
    return switch (message.key()) {
      case "timestamp-not-in-seconds" ->
          message.arguments().contains(Message.of("timestamp.milliseconds"));
      case "schema-violation.misnamed" ->
          MemberNames.areAlike(
                  message.arguments().get(0).toString(), message.arguments().get(1).toString())
              && !OUTER.contains(message.arguments().get(1));
      default -> FIXED.contains(message.key());
    };
  }

  /**
   * Whether it is about the member that a signature is put into: not a name that stands twice, nor
   * a container, of which only the bracket is known.
   */
  static boolean isOnSignature(Finding finding) {
    String path = finding.location().path();
    boolean there = path.endsWith(".signature") || path.equals("signature");
    return isMissingSignature(finding)
        || (there && !finding.rule().equals("duplicate-key") && !isContainer(finding));
  }

  private static boolean isContainer(Finding finding) {
    return finding.message().arguments().contains(Message.of("type.object"))
        || finding.message().arguments().contains(Message.of("type.array"));
  }

  private static boolean isMissingSignature(Finding finding) {
    return finding.message().key().equals("schema-violation.missing")
        && finding.message().arguments().contains("signature");
  }
}

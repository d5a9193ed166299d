package io.github.wxcard.ruleset;

import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.rule.catalog.BeginTimeAgainstCatalog;
import io.github.wxcard.rule.catalog.CardNotInCatalog;
import io.github.wxcard.rule.catalog.CodeAgainstCatalog;
import io.github.wxcard.rule.catalog.OpenidAgainstCatalog;
import io.github.wxcard.rule.catalog.UnclaimableCard;
import io.github.wxcard.rule.reading.DoubleSerializedCardExt;
import io.github.wxcard.rule.reading.DuplicateKey;
import io.github.wxcard.rule.reading.EmptyCardList;
import io.github.wxcard.rule.reading.EscapedCardExt;
import io.github.wxcard.rule.reading.LegacyMember;
import io.github.wxcard.rule.reading.MalformedCardExt;
import io.github.wxcard.rule.reading.MalformedJson;
import io.github.wxcard.rule.reading.OversizedCardList;
import io.github.wxcard.rule.reading.SchemaViolation;
import io.github.wxcard.rule.reading.UnknownDocument;
import io.github.wxcard.rule.reading.UnknownMember;
import io.github.wxcard.rule.reading.UnserializedCardExt;
import io.github.wxcard.rule.results.EncryptedCodeInOpenCard;
import io.github.wxcard.rule.results.MalformedResultMessage;
import io.github.wxcard.rule.results.PlainCodeInResult;
import io.github.wxcard.rule.results.ResultDiffersFromRequest;
import io.github.wxcard.rule.results.UnsupportedBaseLibrary;
import io.github.wxcard.rule.run.FailedRule;
import io.github.wxcard.rule.run.MalformedCatalog;
import io.github.wxcard.rule.run.StaleExpectation;
import io.github.wxcard.rule.run.UnreadableFile;
import io.github.wxcard.rule.signature.MalformedSignature;
import io.github.wxcard.rule.signature.UnverifiedSignature;
import io.github.wxcard.rule.signature.WrongSignature;
import io.github.wxcard.rule.values.CodeWithOpenid;
import io.github.wxcard.rule.values.EmptyMember;
import io.github.wxcard.rule.values.ImplausibleTimestamp;
import io.github.wxcard.rule.values.LeakedSecret;
import io.github.wxcard.rule.values.MalformedCode;
import io.github.wxcard.rule.values.MissingNonce;
import io.github.wxcard.rule.values.NonceTooLong;
import io.github.wxcard.rule.values.SuspiciousCardId;
import io.github.wxcard.rule.values.SuspiciousOpenid;
import io.github.wxcard.rule.values.TimestampNotANumber;
import io.github.wxcard.rule.values.TimestampNotInSeconds;
import io.github.wxcard.rule.values.UnusualNonceCharacters;
import io.github.wxcard.rule.wholerun.ReusedCode;
import io.github.wxcard.rule.wholerun.ReusedNonce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules, sorted by id. */
public final class Rules {
  private static final List<Rule> BUILT_IN =
      List.of(
          new BeginTimeAgainstCatalog(),
          new CardNotInCatalog(),
          new CodeAgainstCatalog(),
          new CodeWithOpenid(),
          new DoubleSerializedCardExt(),
          new DuplicateKey(),
          new EmptyCardList(),
          new EmptyMember(),
          new EncryptedCodeInOpenCard(),
          new EscapedCardExt(),
          new FailedRule(),
          new ImplausibleTimestamp(),
          new LeakedSecret(),
          new LegacyMember(),
          new MalformedCardExt(),
          new MalformedCatalog(),
          new MalformedCode(),
          new MalformedJson(),
          new MalformedResultMessage(),
          new MalformedSignature(),
          new MissingNonce(),
          new NonceTooLong(),
          new OpenidAgainstCatalog(),
          new OversizedCardList(),
          new PlainCodeInResult(),
          new ResultDiffersFromRequest(),
          new ReusedCode(),
          new ReusedNonce(),
          new SchemaViolation(),
          new StaleExpectation(),
          new SuspiciousCardId(),
          new SuspiciousOpenid(),
          new TimestampNotANumber(),
          new TimestampNotInSeconds(),
          new UnclaimableCard(),
          new UnknownDocument(),
          new UnknownMember(),
          new UnreadableFile(),
          new UnserializedCardExt(),
          new UnsupportedBaseLibrary(),
          new UnusualNonceCharacters(),
          new UnverifiedSignature(),
          new WrongSignature());

  private static @Nullable List<Rule> installed;

  private Rules() {}

  /** One of each built-in rule, sorted by id. */
  public static List<Rule> builtIn() {
    return BUILT_IN;
  }

  /**
   * The built-in rules and those that jars on the same class path bring, sorted by id.
   *
   * <p>A class loader finds the same jars for ever, so they are looked for once.
   *
   * @throws UnusableRuleException where such a jar brings what is no proper rule
   */
  public static synchronized List<Rule> installed() {
    List<Rule> all = installed;
    if (all == null) {
      all = OwnRules.joined(BUILT_IN, Rule.class.getClassLoader());
      installed = all;
    }
    return all;
  }
}

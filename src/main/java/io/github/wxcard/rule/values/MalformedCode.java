package io.github.wxcard.rule.values;

import io.github.wxcard.list.scan.ScannedEntry;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.FindingSink;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.RuleContext;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.text.Alphabet;
import java.util.Set;

/** code is longer than 20 characters or has special ones, or is none at all. */
@RuleInfo(
    id = "malformed-code",
    summary = "code is longer than 20 characters or has special characters.",
    level = Severity.ERROR)
public final class MalformedCode implements CardRule {
  /** Characters (code points), from WeChat's documentation of custom codes. */
  private static final int MOST_CHARACTERS = 20;

  /** What code makes of a value that is not there. */
  private static final Set<String> NOTHINGS = Set.of("undefined", "null", "[object Object]");

  private static final char REPLACEMENT = '\ufffd';

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.ADD_CARD, DocumentKind.OPEN_CARD);
  }

  @Override
  public boolean clears(ScannedEntry scanned, RuleContext context) {
    if (!scanned.kind().isSigned()) {
      ScannedValue code = scanned.entryCode();
      return code.isMadeOf(Alphabet.VISIBLE)
          && code.length() != "null".length()
          && code.length() != "undefined".length();
    }
    ScannedValue code = scanned.code();
    return code.length() <= MOST_CHARACTERS && code.isMadeOf(Alphabet.ID);
  }

  @Override
  public void check(Card card, RuleContext context, FindingSink findings) {
    boolean sent = card.kind().isSigned();
    JsonValue code = sent ? card.extFilled("code") : card.filled("code");
    if (code == null) {
      return;
    }
    if (sent) {
      checkSent(code, findings);
    } else {
      checkDecrypted(code, findings);
    }
  }

  /** What a code for {@code wx.openCard} may hold is not documented; these are what none can be. */
  private static void checkDecrypted(JsonValue code, FindingSink findings) {
    String text = code.text();
    if (NOTHINGS.contains(text)) {
      findings.report(Issue.variant("nothing", code, text));
    } else if (text.chars().anyMatch(MalformedCode::isGarbled)) {
      findings.report(Issue.variant("garbled", code, text));
    } else if (text.chars().anyMatch(Character::isSpaceChar)) {
      findings.report(Issue.variant("blank", code, text));
    }
  }

  private static boolean isGarbled(int character) {
    return character == REPLACEMENT || Character.isISOControl(character);
  }

  private static void checkSent(JsonValue code, FindingSink findings) {
    String text = code.text();
    int length = text.codePointCount(0, text.length());
    String odd = Alphabet.ID.firstOther(text);
    if (odd != null) {
      findings.report(Issue.variant("character", code, text, odd));
    } else if (length > MOST_CHARACTERS) {
      findings.report(Issue.variant("long", code, text, length));
    }
  }
}

package io.github.wxcard.signature;

/** What came of holding a card's signature against the tickets. */
public enum Verdict {
  /** It is the signature of this card. */
  RIGHT,
  /** It is that of the card that was meant; another rule tells in what the card differs. */
  RIGHT_AS_MEANT,
  /** It is not the signature of this card with any of the tickets. */
  WRONG,
  /** There is a signature but no ticket. */
  NO_TICKET,
  /** There is no signature of the right form, or not what it would be made of. */
  NOT_JUDGED
}

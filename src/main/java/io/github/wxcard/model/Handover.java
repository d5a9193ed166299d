package io.github.wxcard.model;

/** What a client does with the entries that it is given. */
public enum Handover {
  /** A document that is nothing but a list is handed to the call as it is, another is not. */
  AUTO,
  /** It hands them to the call as they are. */
  AS_IS,
  /** It puts the call together from them. */
  ASSEMBLED
}

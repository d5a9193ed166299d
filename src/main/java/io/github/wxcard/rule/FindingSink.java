package io.github.wxcard.rule;

/** Takes what a rule has found. */
public interface FindingSink {
  /** Takes one mistake. */
  void report(Issue issue);
}

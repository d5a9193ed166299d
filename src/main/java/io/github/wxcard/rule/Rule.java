package io.github.wxcard.rule;

/**
 * Looks for one mistake.
 *
 * <p>A rule is final and stateless, carries {@link RuleInfo}, does no I/O and no logging, reads no
 * clock, and hands findings to a collector instead of throwing. What it looks at is told by the
 * interfaces that extend this one; a rule that extends none of them is raised by the engine itself.
 */
public interface Rule {
  /** What the rule says of itself. */
  default RuleInfo info() {
    RuleInfo info = getClass().getAnnotation(RuleInfo.class);
    if (info == null) {
      throw new IllegalStateException(getClass().getName() + " has no @RuleInfo");
    }
    return info;
  }
}

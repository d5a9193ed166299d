package io.github.wxcard.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.rule.Issue;
import io.github.wxcard.rule.Issue.Plain;
import org.junit.jupiter.api.Test;

class FailedRuleTest {
  private static final StackTraceElement LIBRARY =
      new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 10);
  private static final StackTraceElement INNER =
      new StackTraceElement("jdk.internal.util.Preconditions", "check", "Preconditions.java", 20);
  private static final StackTraceElement ISSUE =
      new StackTraceElement(Issue.class.getName(), "at", "Issue.java", 30);
  private static final StackTraceElement RULE =
      new StackTraceElement("shop.MyRule", "check", "MyRule.java", 40);

  @Test
  void theFirstFrameOfTheRuleIsNamed() {
    assertThat(described(INNER, LIBRARY, ISSUE, RULE))
        .isEqualTo("java.lang.IllegalStateException (shop.MyRule.check(MyRule.java:40))");
  }

  @Test
  void withoutOneTheFirstOfAllIsNamed() {
    assertThat(described(LIBRARY, INNER))
        .isEqualTo(
            "java.lang.IllegalStateException (java.util.Objects.requireNonNull(Objects.java:10))");
    assertThat(described()).isEqualTo("java.lang.IllegalStateException");
  }

  private static String described(StackTraceElement... trace) {
    IllegalStateException cause = new IllegalStateException("what it must not tell");
    cause.setStackTrace(trace);
    Issue issue = new FailedRule().of("my-rule", cause, SourceRef.of(Region.START, Path.ROOT));
    return ((Plain) issue.arguments().get(1)).text();
  }
}

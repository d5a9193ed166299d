package io.github.wxcard.rule;

import io.github.wxcard.model.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a rule says of itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {
  /** Names the mistake, in lower case with dashes; the class is the same in camel case. */
  String id();

  /** One sentence that says what it flags. */
  String summary();

  /** The level where none is configured. */
  Severity level();

  /** The first version that has it. */
  String since() default "1.0.0";
}

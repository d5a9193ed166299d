package io.github.wxcard.testing;

import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test in which a list was met.
 *
 * @param id JUnit's own, which tells invocations of one method apart
 * @param type the name of its class
 * @param name of class and method, as far as it can be part of a file's name
 */
record RunningTest(String id, String type, String name) {
  static final RunningTest NONE = new RunningTest("", "", "list");

  static RunningTest of(ExtensionContext context) {
    String type = context.getTestClass().map(Class::getName).orElse("");
    String method = context.getTestMethod().map(each -> "." + each.getName()).orElse("");
    return new RunningTest(context.getUniqueId(), type, Records.writable(type + method));
  }
}

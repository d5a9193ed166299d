package io.github.wxcard.report.html;

import io.github.wxcard.engine.ExpectedFinding;
import io.github.wxcard.message.Messages;
import io.github.wxcard.model.Finding;
import io.github.wxcard.report.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the baseline lists, as the HTML report shows it.
 *
 * @param place its file from the reactor's root, line and column
 * @param level how severe it is
 * @param rule the rule's id
 * @param message its message in words
 * @param path which value
 * @param reason why it is expected; null where nobody said
 */
record ShownExpectation(
    String place, String level, String rule, String message, String path, @Nullable String reason) {
  static ShownExpectation of(Outcome outcome, Messages messages, ExpectedFinding expected) {
    Finding finding = expected.finding();
    String file = outcome.module().ofReactor(finding.location().file());
    return new ShownExpectation(
        FileSum.shown(file) + ":" + finding.location().region().start(),
        finding.severity().label(),
        finding.rule(),
        messages.text(finding),
        finding.location().path(),
        expected.reason());
  }
}

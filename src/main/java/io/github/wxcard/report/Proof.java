package io.github.wxcard.report;

import io.github.wxcard.engine.Report;
import io.github.wxcard.message.Messages;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.SigningExample;
import io.github.wxcard.signature.SigningMistake;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What right signatures prove of the code that made them: the mistakes that they would show. */
public final class Proof {
  /** How many mistakes there are. */
  private static final int ALL = SigningMistake.values().length;

  private static final String OUTER = "outer_str";
  private static final String BEGIN = "fixed_begintimestamp";

  private final Set<SigningMistake> others = EnumSet.allOf(SigningMistake.class);
  private final Messages messages;
  private boolean any;

  /**
   * A mistake that no card would have shown.
   *
   * @param mistake its id
   * @param text what it is
   * @param values of a card that would show it
   */
  public record Row(String mistake, String text, String values) {}

  /** What several runs prove together. */
  public Proof(List<Report> reports, Messages messages) {
    this.messages = messages;
    for (Report report : reports) {
      if (report.signaturesVerified() > 0) {
        any = true;
        others.retainAll(report.unshown());
      }
    }
  }

  /**
   * The share of the mistakes in one line; empty where that is all of them, or nothing is right.
   */
  public String line() {
    return any && !others.isEmpty() ? share("proof") : "";
  }

  /** What stands over the rows. */
  public String head() {
    return !any
        ? messages.console("proof.none")
        : others.isEmpty() ? messages.console("proof.all", ALL) : share("proof.list");
  }

  /** The mistakes that would not have been seen; none where there is no right signature at all. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (SigningMistake mistake : any ? others : Set.<SigningMistake>of()) {
      rows.add(new Row(mistake.id(), messages.console("proof." + mistake.id()), values(mistake)));
    }
    return rows;
  }

  private String share(String key) {
    return messages.console(key, ALL - others.size(), ALL);
  }

  private String values(SigningMistake mistake) {
    return switch (mistake) {
      case OTHER_ENTRY -> messages.console("proof.two");
      case SIGNED_EXTRA_OUTER_STR -> value(OUTER, "hall");
      case SIGNED_EXTRA_FIXED_BEGINTIMESTAMP -> value(BEGIN, "1735689600");
      case LITERAL_TEXT_CODE -> messages.console("proof.without", "code");
      case LITERAL_TEXT_OPENID -> messages.console("proof.without", "openid");
      case LITERAL_TEXT_NONCE_STR -> messages.console("proof.without", "nonce_str");
      default ->
          SigningExample.ALL.stream()
              .filter(example -> example.mistake() == mistake)
              .map(this::values)
              .findFirst()
              .orElseThrow();
    };
  }

  private String values(SigningExample example) {
    List<String> values = new ArrayList<>();
    boolean ofTicket =
        example.mistake() == SigningMistake.UNSORTED_TICKET_FIRST
            || example.mistake() == SigningMistake.UNSORTED_TICKET_LAST;
    add(values, SignedPart.TICKET, ofTicket ? example.ticket() : null);
    add(values, "code", example.code());
    add(values, "openid", example.openid());
    add(values, "nonce_str", example.nonceStr());
    return String.join(", ", values);
  }

  private void add(List<String> values, String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      values.add(value(name, text));
    }
  }

  private String value(String name, String text) {
    return messages.console("proof.value", name, text);
  }
}

package io.github.wxcard.report.html;

import io.github.wxcard.message.Language;
import io.github.wxcard.message.Page;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often a rule speaks in the HTML report, and where first. */
final class RuleSum {
  /**
   * The sections of the built-in rules in the order in which mistakes are mended: what cannot be
   * read hides other mistakes, and a signature covers the other values.
   */
  private static final List<String> SECTIONS =
      List.of("reading", "run", "values", "catalog", "signature", "wholerun", "results");

  /** What the packages of these rules begin with; those of a project may be called anything. */
  private static final String PACKAGES = Rule.class.getPackageName() + ".";

  /** Rules whose findings hide what else is wrong. */
  private static final Set<String> UNREADABLE =
      Set.of("unreadable-file", "malformed-json", "unknown-document", "malformed-card-ext");

  /** What to mend first comes first. */
  static final Comparator<RuleSum> BY_URGENCY =
      Comparator.comparing(RuleSum::severity)
          .reversed()
          .thenComparing(RuleSum::isReadable)
          .thenComparing(RuleSum::section)
          .thenComparing(Comparator.comparing(RuleSum::findings).reversed())
          .thenComparing(RuleSum::id);

  private final Rule rule;
  private final Severity severity;
  private final Page page;
  private final @Nullable String firstId;
  private final String firstPlace;
  private long findings;

  /**
   * A sum of nothing yet.
   *
   * @param firstId the first finding's; null where it is not among those that are shown
   * @param firstPlace where the first finding is
   */
  RuleSum(
      Rule rule,
      Severity severity,
      Language language,
      @Nullable String firstId,
      String firstPlace) {
    this.rule = rule;
    this.severity = severity;
    this.page = Page.of(rule, language);
    this.firstId = firstId;
    this.firstPlace = firstPlace;
  }

  void add() {
    findings++;
  }

  String id() {
    return rule.info().id();
  }

  Severity severity() {
    return severity;
  }

  long findings() {
    return findings;
  }

  @Nullable String firstId() {
    return firstId;
  }

  String firstPlace() {
    return firstPlace;
  }

  /** A few words; empty where a rule of a project has none. */
  String title() {
    return page.title();
  }

  String summary() {
    return page.summary();
  }

  /** The rule's page, as HTML that is safe to write as it is. */
  String pageHtml() {
    return RulePageHtml.of(page);
  }

  private boolean isReadable() {
    return !UNREADABLE.contains(id());
  }

  private int section() {
    String name = rule.getClass().getPackageName();
    int at = name.startsWith(PACKAGES) ? SECTIONS.indexOf(name.substring(PACKAGES.length())) : -1;
    return at < 0 ? SECTIONS.size() : at;
  }
}

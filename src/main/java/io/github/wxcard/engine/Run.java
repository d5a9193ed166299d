package io.github.wxcard.engine;

import io.github.wxcard.catalog.Catalog;
import io.github.wxcard.engine.findings.ShownNames;
import io.github.wxcard.engine.findings.StringPool;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.RuleSet.Active;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.KnownTickets;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the fixtures of one run share. Safe for use by many threads.
 *
 * @param request what is judged, and how
 * @param rules the rules of the request by what they look at
 * @param awake the ids of rules that are on for a fixture, whatever they are for the run
 * @param tickets all of the run, those of single fixtures too
 * @param known tells them among other values
 * @param catalog the cards that there are; null where no catalog is configured
 * @param signable values that people sign although they never are
 * @param gate hides the tickets
 * @param names the names of files without them
 * @param words what findings are kept in
 */
record Run(
    ValidationRequest request,
    RunRules rules,
    Set<String> awake,
    List<Ticket> tickets,
    KnownTickets known,
    @Nullable Catalog catalog,
    List<SignedPart> signable,
    Gate gate,
    ShownNames names,
    StringPool words) {
  Run {
    awake = Set.copyOf(awake);
    tickets = List.copyOf(tickets);
    signable = List.copyOf(signable);
  }

  /** The same, with findings kept in other words. */
  Run with(StringPool others) {
    return new Run(request, rules, awake, tickets, known, catalog, signable, gate, names, others);
  }

  /** The rules of a kind that are on for the run or for a fixture. */
  <T extends Rule> List<Active<T>> active(Class<T> type) {
    return request.rules().active(type, awake);
  }
}

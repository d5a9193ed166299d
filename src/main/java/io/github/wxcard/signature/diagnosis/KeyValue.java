package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Pairs of name and value were signed, as for a page's configuration. */
final class KeyValue implements CardMistake {
  /** Names under which pairs of name and value are signed, for each value that has several. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          SignedPart.TICKET,
          List.of(SignedPart.TICKET, "ticket", "jsapi_ticket", "apiTicket"),
          "card_id",
          List.of("card_id", "cardId", "cardid"),
          "nonce_str",
          List.of("nonce_str", "noncestr", "nonceStr"));

  private static final Comparator<SignedPart> BY_NAME = Comparator.comparing(SignedPart::name);

  @Override
  public List<Mistake> mistakes() {
    return List.of(Mistake.KEY_VALUE);
  }

  @Override
  public Optional<Explanation> explain(SignedParts card, FoundSignature found) {
    Stream<SignedParts> orders =
        Stream.concat(
            namings(card).stream().flatMap(named -> Stream.of(named.sorted(BY_NAME), named)),
            card.inFixtureOrder(found.evidence().order()).stream()
                .flatMap(ordered -> namings(ordered).stream()));
    return orders.anyMatch(named -> found.isSha1Of(pairs(named)))
        ? Optional.of(Explanation.of(Mistake.KEY_VALUE))
        : Optional.empty();
  }

  /** The values under all combinations of the names that people use for them. */
  private static List<SignedParts> namings(SignedParts parts) {
    List<SignedParts> namings = List.of(SignedParts.of());
    for (SignedPart part : parts.list()) {
      List<SignedParts> longer = new ArrayList<>();
      for (SignedParts naming : namings) {
        for (String name : NAMES.getOrDefault(part.name(), List.of(part.name()))) {
          longer.add(naming.with(SignedParts.of(new SignedPart(name, part.text()))));
        }
      }
      namings = longer;
    }
    return namings;
  }

  private static String pairs(SignedParts named) {
    StringJoiner pairs = new StringJoiner("&");
    for (SignedPart part : named.list()) {
      pairs.add(part.name() + "=" + part.text());
    }
    return pairs.toString();
  }
}

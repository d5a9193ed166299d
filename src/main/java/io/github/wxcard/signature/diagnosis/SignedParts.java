package io.github.wxcard.signature.diagnosis;

import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.SigningOrder;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The values of a card in the order in which they are joined, the ticket among them.
 *
 * @param list each under a name of its own
 */
record SignedParts(List<SignedPart> list) {
  /** More tickets than these, and more readings of the values, are not tried. */
  private static final int MOST = 8;

  static SignedParts of(SignedPart... parts) {
    return new SignedParts(List.of(parts));
  }

  /** The values under each reading with each ticket, in the documented order. */
  static List<SignedParts> all(List<Ticket> tickets, List<Map<String, String>> readings) {
    List<SignedParts> all = new ArrayList<>();
    for (Ticket ticket : limited(tickets)) {
      for (Map<String, String> values : limited(readings)) {
        all.add(documented(ticket, values));
      }
    }
    return all;
  }

  private static <T> List<T> limited(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static SignedParts documented(Ticket ticket, Map<String, String> values) {
    List<SignedPart> parts = new ArrayList<>();
    for (String name : SigningOrder.DOCUMENTED) {
      String text = name.equals(SignedPart.TICKET) ? ticket.reveal() : values.get(name);
      if (text != null) {
        parts.add(new SignedPart(name, text));
      }
    }
    return new SignedParts(parts);
  }

  /** In the right order. */
  SignedParts sorted() {
    return sorted(SignedPart.ORDINAL);
  }

  /** Sorted; what is equal to the order stays as it stands. */
  SignedParts sorted(Comparator<SignedPart> order) {
    List<SignedPart> sorted = new ArrayList<>(list);
    sorted.sort(order);
    return new SignedParts(sorted);
  }

  /** In the order of some names. */
  SignedParts inOrder(List<String> names) {
    return sorted(Comparator.comparingInt(part -> names.indexOf(part.name())));
  }

  /** In the order of a fixture, which has no ticket: that may stand anywhere. */
  List<SignedParts> inFixtureOrder(List<String> names) {
    List<SignedPart> ordered =
        sorted(Comparator.comparingInt(part -> names.lastIndexOf(part.name()))).list;
    List<SignedParts> orders = new ArrayList<>();
    for (int before = 0; before < ordered.size(); before++) {
      List<SignedPart> order = new ArrayList<>(ordered.subList(1, ordered.size()));
      order.add(before, ordered.get(0));
      orders.add(new SignedParts(order));
    }
    return orders;
  }

  /** With more values after these. */
  SignedParts with(SignedParts more) {
    List<SignedPart> all = new ArrayList<>(list);
    all.addAll(more.list);
    return new SignedParts(all);
  }

  /** Those of some names. */
  SignedParts ofNames(Set<String> names) {
    List<SignedPart> some = new ArrayList<>(list);
    some.removeIf(part -> !names.contains(part.name()));
    return new SignedParts(some);
  }

  /** All but some. */
  SignedParts without(SignedParts out) {
    List<SignedPart> rest = new ArrayList<>(list);
    rest.removeAll(out.list);
    return new SignedParts(rest);
  }

  /** With another text in place of a value. */
  SignedParts replaced(String name, String text) {
    List<SignedPart> replaced = new ArrayList<>();
    for (SignedPart part : list) {
      replaced.add(part.name().equals(name) ? new SignedPart(name, text) : part);
    }
    return new SignedParts(replaced);
  }

  /** All ways to choose so many of these, in their order. */
  List<SignedParts> choices(int count) {
    if (count == 0) {
      return List.of(of());
    }
    List<SignedParts> choices = new ArrayList<>();
    for (int first = 0; first <= list.size() - count; first++) {
      SignedParts after = new SignedParts(list.subList(first + 1, list.size()));
      for (SignedParts rest : after.choices(count - 1)) {
        choices.add(of(list.get(first)).with(rest));
      }
    }
    return choices;
  }

  /** The text of a value; empty where there is none of that name. */
  String text(String name) {
    for (SignedPart part : list) {
      if (part.name().equals(name)) {
        return part.text();
      }
    }
    return "";
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (SignedPart part : list) {
      names.add(part.name());
    }
    return names;
  }

  /** The text that is hashed. */
  String joined() {
    return joined("");
  }

  /** The values with a text between each two. */
  String joined(String separator) {
    return joined(list, separator);
  }

  static String joined(List<SignedPart> parts, String separator) {
    StringJoiner joined = new StringJoiner(separator);
    for (SignedPart part : parts) {
      joined.add(part.text());
    }
    return joined.toString();
  }

  /** Shows no value: a ticket may stand there under any name. */
  @Override
  public String toString() {
    return list.size() + " values";
  }
}

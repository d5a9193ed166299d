package io.github.wxcard.report.text;

import io.github.wxcard.fixture.FinalReading;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.message.Messages;
import io.github.wxcard.message.PhoneMessage;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.rule.signature.SignatureJudge;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.SignedValues;
import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the signature of each entry of a fixture is put together, the ticket masked. */
public final class SignatureTrace implements DocumentVisitor {
  private final Fixture fixture;
  private final Gate gate;
  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  /** Whether there are cards that only a ticket is missing for. */
  private boolean withoutTicket;

  private SignatureTrace(Fixture fixture, Gate gate, Messages messages) {
    this.fixture = fixture;
    this.gate = gate;
    this.messages = messages;
  }

  /** The lines about the entries of a fixture, without what is to be hidden. */
  public static List<String> of(Fixture fixture, Gate gate, Messages messages) throws IOException {
    SignatureTrace trace = new SignatureTrace(fixture, gate, messages);
    DocumentReader.read(fixture.source().open(), FinalReading.of(fixture).reading(), trace);
    return trace.lines;
  }

  @Override
  public void card(Card card) {
    if (!card.kind().isSigned()) {
      return;
    }
    lines.add(place(card.value()) + " " + card.value().path());
    if (!card.list().handedOver()) {
      lines.add("  " + Assembly.line(card, messages, this::shown));
    }
    Optional<String> unknown = unknown(card);
    if (unknown.isPresent()) {
      lines.add("  " + messages.console("trace.unknown", shown(unknown.get())));
      return;
    }
    if (card.ext().object() == null) {
      lines.add("  " + messages.console("trace.no-ext"));
      phone(PhoneMessage.WRONG_PARAMETER);
      return;
    }
    Optional<Map<String, String>> values = SignedValues.of(card);
    if (values.isEmpty()) {
      lines.add("  " + messages.console("trace.not-judged"));
      phone(PhoneMessage.WRONG_PARAMETER);
      return;
    }
    if (fixture.tickets().isEmpty()) {
      withoutTicket = true;
      return;
    }
    for (Ticket ticket : fixture.tickets()) {
      trace(values.get(), ticket);
    }
    Member signature = card.extMember("signature");
    JsonValue found = signature == null ? null : signature.value();
    lines.add("  " + found(card, found));
    if (found != null && !found.isUnknown() && verdict(card).equals("trace.wrong")) {
      phone(PhoneMessage.WRONG_SIGNATURE);
    }
  }

  private void phone(PhoneMessage message) {
    lines.add("  " + messages.console("trace.phone", message.text()));
  }

  private String found(Card card, @Nullable JsonValue signature) {
    if (signature == null) {
      return messages.console("trace.none");
    }
    return signature.isUnknown()
        ? messages.console("trace.found-unknown")
        : messages.console(verdict(card), shown(signature.text()));
  }

  /** The first member that is signed, and of which nobody knows what it will be. */
  private static Optional<String> unknown(Card card) {
    Stream<Member> members =
        Stream.concat(
            Stream.of("cardId", "cardExt").map(card::member),
            Stream.concat(Stream.of("timestamp"), SignedValues.OPTIONAL.stream())
                .map(card::extMember));
    return members
        .filter(Objects::nonNull)
        .filter(member -> member.value().isUnknown())
        .map(Member::name)
        .findFirst();
  }

  @Override
  public void end(Document document) {
    String name = gate.line(fixture.name());
    if (withoutTicket) {
      lines.add(name + ": " + messages.console("trace.no-ticket"));
    }
    if (document.templates() > 0) {
      lines.add(name + ": " + messages.console("trace.templates", document.templates()));
    }
    for (SyntaxError error : document.errors()) {
      lines.add(place(error.ref()) + " " + messages.console("trace.broken"));
    }
  }

  private void trace(Map<String, String> values, Ticket ticket) {
    List<SignedPart> parts = SignedPart.sorted(values, ticket);
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    StringBuilder joined = new StringBuilder();
    for (int at = 0; at < parts.size(); at++) {
      SignedPart part = parts.get(at);
      String text = part.name().equals(SignedPart.TICKET) ? Ticket.MASK : shown(part.text());
      joined.append(text);
      lines.add("  " + (at + 1) + ". " + pad(part.name(), width) + "  " + text);
    }
    lines.add("  " + messages.console("trace.joined", gate.sourceLine(joined.toString())));
    lines.add(
        "  " + messages.console("trace.signature", CardSignature.of(ticket, values.values())));
  }

  private String place(SourceRef ref) {
    return gate.line(fixture.name()) + ":" + ref.region().start();
  }

  private String verdict(Card card) {
    return switch (SignatureJudge.judge(card, fixture.tickets())) {
      case RIGHT -> "trace.right";
      case RIGHT_AS_MEANT -> "trace.right-as-meant";
      default -> "trace.wrong";
    };
  }

  private String shown(String text) {
    return gate.value(text);
  }

  private static String pad(String name, int width) {
    return name + " ".repeat(width - name.length());
  }
}

package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.github.wxcard.TestRun;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.sign.CardSigner;
import io.github.wxcard.sign.SignedFixture;
import io.github.wxcard.sign.SigningRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What must hold of the signing of a list, whatever its bytes are. */
final class Signing {
  private Signing() {}

  /** Takes the list from the fuzzer. */
  static void check(FuzzedDataProvider data) throws IOException {
    boolean raw = data.consumeInt(0, 7) == 0;
    FuzzedList list =
        raw ? new FuzzedList(data.consumeRemainingAsBytes(), null) : FuzzedList.of(data, 5);
    SignedFixture plain = sign(list, false, false);
    if (!plain.before().isEmpty()) {
      assertThat(plain.before().getBytes(StandardCharsets.UTF_8)).isEqualTo(list.bytes());
    }
    assertThat(unsigned(plain.after(), plain.before(), list))
        .isEqualTo(unsigned(plain.before(), plain.after(), list));
    for (SignedFixture signed :
        List.of(plain, sign(list, true, false), sign(list, false, true), sign(list, true, true))) {
      holds(signed, list);
    }
    FuzzedList fixed = with(list, sign(list, false, true).after());
    assertThat(sign(fixed, false, true).after())
        .isEqualTo(new String(fixed.bytes(), StandardCharsets.UTF_8));
  }

  private static void holds(SignedFixture signed, FuzzedList list) {
    assertThat(signed.changed()).isLessThanOrEqualTo(signed.cards());
    if (signed.before().isEmpty()) {
      assertThat(signed.after()).isEmpty();
      return;
    }
    FuzzedList after = with(list, signed.after());
    SignedFixture again = sign(after, false, false);
    assertThat(again.after()).isEqualTo(signed.after());
    List<String> leftAlone =
        signed.leftAlone().stream().map(finding -> entry(finding.location().path())).toList();
    Report report =
        CardValidator.validate(
            ValidationRequest.builder(List.of(fixture(after)))
                .rules(RuleSet.builtIn(Map.of()))
                .now(TestRun.NOW)
                .explainSignatures(0)
                .build());
    if (signed.cards() > 0) {
      assertThat(report.findings())
          .filteredOn(finding -> finding.rule().endsWith("-signature"))
          .filteredOn(finding -> !leftAlone.contains(entry(finding.location().path())))
          .isEmpty();
    }
  }

  /** The entry that a path leads into. */
  private static String entry(String path) {
    return path.substring(0, path.indexOf(']') + 1);
  }

  /** A text without what signing may change so that it becomes the other one. */
  private static String unsigned(String text, String other, FuzzedList list) throws IOException {
    if (text.equals(other)) {
      return text;
    }
    Map<String, int[]> own = signatures(text, list);
    Map<String, int[]> others = signatures(other, list);
    StringBuilder rest = new StringBuilder();
    int at = 0;
    for (Map.Entry<String, int[]> each : new TreeMap<>(byPlace(own)).entrySet()) {
      int[] place = each.getValue();
      boolean added = !others.containsKey(place[3] + "");
      rest.append(text, at, added ? place[0] : place[1]);
      at = place[2];
    }
    return rest.append(text, at, text.length()).toString();
  }

  private static Map<String, int[]> byPlace(Map<String, int[]> places) {
    Map<String, int[]> ordered = new TreeMap<>();
    places.values().forEach(place -> ordered.put(String.format("%012d", place[1]), place));
    return ordered;
  }

  /** By entry: the end of the value before its signature, and where the signature stands. */
  private static Map<String, int[]> signatures(String text, FuzzedList list) throws IOException {
    Map<String, int[]> places = new TreeMap<>();
    SourceText source = new SourceText(text);
    DocumentVisitor visitor =
        new DocumentVisitor() {
          @Override
          public void card(Card card) {
            JsonValue ext = card.ext().object();
            Member signature = ext == null ? null : ext.member("signature");
            if (signature != null) {
              List<Member> members = new ArrayList<>(ext.members());
              int at = members.indexOf(signature);
              Position before =
                  at == 0 ? ext.region().end() : members.get(at - 1).value().region().end();
              places.put(
                  card.index() + "",
                  new int[] {
                    source.offset(before),
                    source.offset(signature.value().region().start()),
                    source.offset(signature.value().region().end()),
                    card.index()
                  });
            }
          }

          @Override
          public void end(Document document) {}
        };
    DocumentReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        Reading.AUTO.withKind(list.kind()),
        visitor);
    return places;
  }

  private static SignedFixture sign(FuzzedList list, boolean refresh, boolean fix) {
    int[] nonces = {0};
    return CardSigner.sign(
            new SigningRequest(
                List.of(fixture(list)),
                RuleSet.builtIn(Map.of()),
                TestRun.NOW,
                refresh,
                fix,
                () -> "fuzzednonce" + nonces[0]++))
        .get(0);
  }

  private static FuzzedList with(FuzzedList list, String text) {
    return new FuzzedList(text.getBytes(StandardCharsets.UTF_8), list.kind());
  }

  private static Fixture fixture(FuzzedList list) {
    return new Fixture(
        "list.json",
        () -> new ByteArrayInputStream(list.bytes()),
        list.kind(),
        List.of(TestRun.TICKET));
  }
}

package io.github.wxcard.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.baseline.Expectation;
import io.github.wxcard.schema.Schemas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts that were made to have one hash: sets of what they are in stay fast. */
@Timeout(60)
class CollidingTextsTest {
  private static final int BITS = 17;

  private static final SourceRef NOWHERE = SourceRef.of(Region.START, Path.ROOT);

  @Test
  void entriesOfARequest() {
    List<String> exts = colliding();
    List<CardRequest.Entry> entries = new ArrayList<>();
    exts.forEach(ext -> entries.add(new CardRequest.Entry("card", ext, NOWHERE)));
    entries.add(new CardRequest.Entry("card", null, NOWHERE));
    CardRequest request = new CardRequest("a.json", entries);
    assertThat(exts.stream().filter(ext -> request.has("card", ext))).hasSize(1 << BITS);
    assertThat(exts.stream().filter(ext -> request.has("other", ext))).isEmpty();
    assertThat(request.has("card", null)).isTrue();
  }

  @Test
  void entriesOfABaseline() {
    Set<Expectation> entries = new HashSet<>();
    for (String path : colliding()) {
      entries.add(new Expectation("rule", "file", path, null, null));
    }
    assertThat(entries).hasSize(1 << BITS);
    assertThat(entries).contains(new Expectation("rule", "file", "Aa".repeat(BITS), null, null));
  }

  @Test
  void namesOfAnObject() {
    List<Member> members = new ArrayList<>();
    for (String name : colliding()) {
      members.add(
          new Member(name, NOWHERE, JsonValue.scalar(JsonValue.Type.NULL, "null", NOWHERE)));
    }
    JsonValue object = JsonValue.object(members, NOWHERE);
    assertThat(Schemas.cardExt().violations(object)).hasSize((1 << BITS) + 2);
  }

  @Test
  void anOrderTellsApartWhatDiffers() {
    Expectation plain = new Expectation("rule", "file", "path", null, null);
    Expectation reasoned = new Expectation("rule", "file", "path", "why", null);
    Expectation dated = new Expectation("rule", "file", "path", null, LocalDate.EPOCH);
    assertThat(new Expectation("rule", "file", "path", null, null)).isEqualByComparingTo(plain);
    assertThat(reasoned).isNotEqualByComparingTo(plain);
    assertThat(dated).isNotEqualByComparingTo(plain).isNotEqualByComparingTo(reasoned);
  }

  private static List<String> colliding() {
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < 1 << BITS; number++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < BITS; bit++) {
        text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      texts.add(text.toString());
    }
    assertThat(texts.get(0)).hasSameHashCodeAs(texts.get(texts.size() - 1));
    return texts;
  }
}

package io.github.wxcard.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** For which objects what everit said of one holds for the other. */
class ObjectSignatureTest {
  private static final SourceRef SPOT = new SourceRef.Settled(Region.START, Path.ROOT);

  private final DocumentSchema entry = DocumentSchema.of("add-card", "entry");
  private final EveritSchema everit = EveritSchema.of("add-card", "entry");

  @Test
  void everitIsAskedOnceForObjectsOfOneForm() {
    List<Violation> first = entry.violations(object("cardId", text("a"), "x", text("b")));
    assertThat(first).hasSize(2);
    assertThat(entry.violations(object("cardId", text("other"), "x", text("")))).isSameAs(first);
  }

  @Test
  void objectsThatDifferForTheSchemaAreOfDifferentForms() {
    List<JsonValue> objects =
        List.of(
            object("cardId", text("a"), "cardExt", text("{}"), "x", text("b")),
            object("cardId", text(""), "cardExt", text("{}"), "x", text("b")),
            object("cardId", text("a"), "cardExt", text(""), "x", text("b")),
            object("cardId", number(), "cardExt", text("{}"), "x", text("b")),
            object("cardId", text("a"), "cardExt", text("{}"), "y", text("b")),
            object("cardId", text("a"), "x", text("b")),
            object("cardId", text("a"), "cardId", text(""), "x", text("b")),
            object("cardId", text(""), "cardId", text("a"), "x", text("b")),
            JsonValue.array(SPOT),
            text("a"));
    for (int turn = 0; turn < 2; turn++) {
      for (JsonValue object : objects) {
        assertThat(entry.violations(object)).isEqualTo(everit.violations(object));
      }
    }
    // An empty cardExt is a string like any other; the last two have no form.
    assertThat(
            objects.stream().map(object -> ObjectSignature.of(object, entry.outline())).distinct())
        .hasSize(8);
  }

  @Test
  void onlyWhatIsWorthItIsRemembered() {
    assertRemembered(object("x".repeat(64), text("")));
    assertForgotten(object("x".repeat(65), text("")));
    assertRemembered(members(32));
    assertForgotten(members(33));
    assertForgotten(text("a"));
    assertThat(ObjectSignature.of(members(1), new Outline(Map.of(), false))).isNull();
  }

  @Test
  void noMoreThanSoManyFormsAreRemembered() {
    for (int at = 0; at < 256; at++) {
      assertRemembered(object("unknown" + at, text("")));
    }
    assertForgotten(object("one more", text("")));
    assertRemembered(object("unknown0", text("")));
  }

  private void assertRemembered(JsonValue value) {
    List<Violation> first = entry.violations(value);
    assertThat(entry.violations(value)).isSameAs(first);
  }

  private void assertForgotten(JsonValue value) {
    List<Violation> first = entry.violations(value);
    assertThat(entry.violations(value)).isNotSameAs(first).isEqualTo(first);
  }

  private static JsonValue members(int count) {
    List<Member> members = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      members.add(new Member("m" + at, SPOT, text("")));
    }
    return JsonValue.object(members, SPOT);
  }

  /** An object of names, each followed by its value. */
  private static JsonValue object(Object... namesAndValues) {
    List<Member> members = new ArrayList<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      members.add(
          new Member((String) namesAndValues[at], SPOT, (JsonValue) namesAndValues[at + 1]));
    }
    return JsonValue.object(members, SPOT);
  }

  private static JsonValue text(String text) {
    return JsonValue.scalar(JsonValue.Type.STRING, text, SPOT);
  }

  private static JsonValue number() {
    return JsonValue.scalar(JsonValue.Type.NUMBER, "1", SPOT);
  }
}

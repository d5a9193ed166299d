package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.fuzz.OtherReader.Token;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import io.github.wxcard.model.SyntaxError.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An independent reader agrees on what is valid, on every value and on where it stands.
 *
 * <p>It takes halves of surrogate pairs in strings for characters; ours does not, as no UTF-8 can
 * say them. There is no other difference.
 */
class OtherReaderTest {
  private static final int DOCUMENTS = 4_000;
  private static final String BEFORE = "[{\"cardId\":\"p\",\"cardExt\":";

  @Test
  void agreesOnWholeFiles() throws IOException {
    RandomJson random = new RandomJson(24);
    int valid = 0;
    for (int at = 0; at < DOCUMENTS; at++) {
      String right = BEFORE + "\"{}\",\"x\":" + random.value(5) + "}]";
      String json = random.oneOf(3) ? right : random.broken(right);
      Seen seen = read(json);
      List<Token> other = OtherReader.read(json);
      if (seen.error == Reason.LONE_SURROGATE) {
        assertThat(json).containsIgnoringCase("\\ud");
        continue;
      }
      assertThat(seen.error == null).as(json).isEqualTo(other != null);
      if (other != null && !seen.entry.isEmpty()) {
        valid++;
        assertThat(seen.entry).as(json).containsExactlyElementsOf(ofEntry(other));
        seen.strings.forEach(string -> assertThat(string).startsWith("\"").endsWith("\""));
      }
    }
    assertThat(valid).isGreaterThan(DOCUMENTS / 3);
  }

  @Test
  void agreesOnWhatStandsInAString() throws IOException {
    RandomJson random = new RandomJson(25);
    int valid = 0;
    for (int at = 0; at < DOCUMENTS; at++) {
      String right = random.object(4);
      String json = random.oneOf(3) ? right : random.broken(right);
      Written written = new Written(random, json);
      Seen seen = read(BEFORE + written.literal + "}]");
      List<Token> other = OtherReader.read(json);
      if (seen.error == Reason.LONE_SURROGATE || seen.isExtHalfOfAPair()) {
        continue;
      }
      boolean object = other != null && other.get(0).what().equals("{");
      assertThat(seen.ext instanceof CardExt.Members).as(json).isEqualTo(object);
      if (object) {
        valid++;
        assertThat(seen.inExt)
            .as(json)
            .containsExactlyElementsOf(
                kept(other, 1).stream()
                    .map(token -> token.endingAt(written.end(token.end())))
                    .toList());
      }
    }
    assertThat(valid).isGreaterThan(DOCUMENTS / 3);
  }

  /** The tokens of the first entry, without those of the brackets around it and after it. */
  private static List<Token> ofEntry(List<Token> all) {
    int first = all.get(0).what().equals("[") ? 1 : 0;
    int end = first + 1;
    while (end < all.size() && all.get(end).depth() > first) {
      end++;
    }
    return kept(all.subList(first, end), first + 1);
  }

  /** Of a container in an entry our reader keeps the bracket alone. */
  private static List<Token> kept(List<Token> tokens, int most) {
    return tokens.stream().filter(token -> token.depth() <= most).map(Token::anywhere).toList();
  }

  private static Seen read(String json) throws IOException {
    Seen seen = new Seen(json);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    DocumentReader.read(new ByteArrayInputStream(bytes), Reading.AUTO, seen);
    return seen;
  }

  /** A text in a string literal, of which some characters are escaped that need not be. */
  private static final class Written {
    private final String literal;
    private final int[] ends;

    Written(RandomJson random, String text) {
      StringBuilder written = new StringBuilder("\"");
      ends = new int[text.length() + 1];
      ends[0] = BEFORE.length() + 1;
      for (int at = 0; at < text.length(); at++) {
        char unit = text.charAt(at);
        if (unit == '"' || unit == '\\') {
          written.append('\\').append(unit);
        } else if (unit < ' ' || random.oneOf(8)) {
          written.append(String.format("\\u%04x", (int) unit));
        } else {
          written.append(unit);
        }
        ends[at + 1] = BEFORE.length() + written.length();
      }
      literal = written.append('"').toString();
    }

    /** Where a character ends in the file that ends there in the text. */
    int end(int end) {
      return ends[end];
    }
  }

  /** What our reader told. */
  private static final class Seen implements DocumentVisitor {
    private final SourceText source;
    private final List<String> strings = new ArrayList<>();
    private List<Token> entry = List.of();
    private List<Token> inExt = List.of();
    private @Nullable CardExt ext;
    private @Nullable Reason error;

    Seen(String json) {
      source = new SourceText(json);
    }

    @Override
    public void card(Card card) {
      ext = card.ext();
      entry = entry.isEmpty() ? tokens(card.value(), region -> source.offset(region.end())) : entry;
      strings(card.value());
      JsonValue object = card.ext().object();
      if (object != null) {
        inExt = tokens(object, region -> source.offset(region.end()));
      }
    }

    @Override
    public void end(Document document) {
      error = document.error() == null ? null : document.error().reason();
    }

    boolean isExtHalfOfAPair() {
      return ext instanceof CardExt.Broken broken
          && broken.error().reason() == Reason.LONE_SURROGATE;
    }

    private void strings(JsonValue value) {
      if (value.isString()) {
        strings.add(source.at(value.region()));
      }
      value.members().forEach(member -> strings(member.value()));
      value.items().forEach(this::strings);
    }

    private static List<Token> tokens(JsonValue value, ToIntFunction<Region> end) {
      List<Token> tokens = new ArrayList<>();
      add(tokens, value, end);
      return tokens;
    }

    private static void add(List<Token> tokens, JsonValue value, ToIntFunction<Region> end) {
      int after = end.applyAsInt(value.region());
      switch (value.type()) {
        case OBJECT -> tokens.add(new Token("{", "", after, 0));
        case ARRAY -> tokens.add(new Token("[", "", after, 0));
        default -> tokens.add(new Token(value.type().name(), value.text(), after, 0));
      }
      for (Member member : value.members()) {
        tokens.add(new Token("name", member.name(), end.applyAsInt(member.key().region()), 0));
        add(tokens, member.value(), end);
      }
      value.items().forEach(item -> add(tokens, item, end));
    }
  }
}

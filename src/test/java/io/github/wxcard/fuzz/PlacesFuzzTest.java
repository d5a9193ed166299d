package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.CardExt;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Member;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.text.StringEscapeUtils;

/** The place of a value holds what its source is, also inside the string of {@code cardExt}. */
class PlacesFuzzTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @FuzzTest(maxDuration = "12m")
  void placesHoldTheirValues(FuzzedDataProvider data) throws IOException {
    FuzzedList list = FuzzedList.of(data, 6);
    SourceText source = new SourceText(new String(list.bytes(), StandardCharsets.UTF_8));
    Reading reading = Reading.AUTO.withKind(list.kind());
    Breaks breaks = new Breaks();
    DocumentReader.read(new ByteArrayInputStream(list.bytes()), reading, breaks);
    Places places = new Places(source, breaks.first);
    DocumentReader.read(new ByteArrayInputStream(list.bytes()), reading, places);
  }

  /** Where a document breaks. */
  private static final class Breaks implements DocumentVisitor {
    private Position first = new Position(Integer.MAX_VALUE, 1);

    @Override
    public void card(Card card) {}

    @Override
    public void end(Document document) {
      if (document.error() != null) {
        first = document.error().ref().region().start();
      }
    }
  }

  private static final class Places implements DocumentVisitor {
    private final SourceText source;
    private final Position broken;

    /** Looks at entries before the break: what comes after it is no strict JSON. */
    Places(SourceText source, Position broken) {
      this.source = source;
      this.broken = broken;
    }

    private boolean isBeforeBreak(JsonValue value) {
      return value.region().end().compareTo(broken) < 0
          && value.members().stream().allMatch(member -> isBeforeBreak(member.value()));
    }

    @Override
    public void card(Card card) {
      if (!isBeforeBreak(card.value())) {
        return;
      }
      holds(card.value(), source::at);
      JsonValue ext = card.ext().object();
      if (ext != null) {
        holds(ext, region -> within(card.ext(), source.at(region)));
      }
    }

    /** What a part of the source says in the text of a {@code cardExt}, however that is wrapped. */
    private static String within(CardExt ext, String written) {
      if (ext instanceof CardExt.Unserialized) {
        return written;
      }
      String once = decoded('"' + written + '"');
      if (ext instanceof CardExt.Escaped escaped) {
        return switch (escaped.escape()) {
          case HTML -> StringEscapeUtils.unescapeHtml4(once);
          case PERCENT -> URLDecoder.decode(once, StandardCharsets.UTF_8);
          case QUOTES -> once;
        };
      }
      return ext instanceof CardExt.DoubleSerialized ? decoded('"' + once + '"') : once;
    }

    @Override
    public void end(Document document) {
      if (document.error() != null) {
        Region region = document.error().ref().region();
        assertThat(source.holds(region.start())).isTrue();
        assertThat(source.holds(region.end())).isTrue();
      }
    }

    private static void holds(JsonValue value, RegionSource token) {
      String found = token.at(value.region());
      switch (value.type()) {
        case OBJECT -> assertThat(found).isEqualTo("{");
        case ARRAY -> assertThat(found).isEqualTo("[");
        case STRING -> assertThat(decoded(found)).isEqualTo(value.text());
        default -> assertThat(found).isEqualTo(value.text());
      }
      for (Member member : value.members()) {
        assertThat(decoded(token.at(member.key().region()))).isEqualTo(member.name());
        holds(member.value(), token);
      }
    }

    private static String decoded(String literal) {
      try {
        return JSON.readValue(literal, String.class);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException("no string: " + literal, e);
      }
    }
  }

  private interface RegionSource {
    String at(Region region);
  }
}

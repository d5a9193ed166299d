package io.github.wxcard.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wxcard.bench.Corpus;
import io.github.wxcard.list.DocumentReader;
import io.github.wxcard.list.DocumentVisitor;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.model.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.everit.json.schema.Schema;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What everit costs for an entry with its cardExt, in nanoseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(EveritBenchmark.CARDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EveritBenchmark {
  static final int CARDS = 10_000;

  private final EveritSchema entry = EveritSchema.of("add-card", "entry");
  private final EveritSchema ext = EveritSchema.of("card-ext", null);
  private final List<JsonValue> entries = new ArrayList<>();
  private final List<JsonValue> exts = new ArrayList<>();
  private final JsonFactory factory = new JsonFactory();
  private final Schema entrySchema =
      SchemaLoader.load(json("add-card").getJSONObject("definitions").getJSONObject("entry"));
  private final Schema extSchema = SchemaLoader.load(json("card-ext"));
  private byte[] list = new byte[0];

  @Setup
  public void setUp() throws IOException {
    DocumentVisitor visitor =
        new DocumentVisitor() {
          @Override
          public void card(Card card) {
            entries.add(card.value());
            exts.add(Objects.requireNonNull(card.ext().object()));
          }

          @Override
          public void end(Document document) {}
        };
    list = new Corpus(1).list(CARDS, 0);
    Reading reading = Reading.AUTO.withKind(DocumentKind.ADD_CARD);
    DocumentReader.read(new ByteArrayInputStream(list), reading, visitor);
  }

  private static JSONObject json(String name) {
    try (InputStream in = Schemas.open(name)) {
      return new JSONObject(new JSONTokener(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everit as one would use it by itself: a list read as a stream, entry by entry. */
  @Benchmark
  public int everitWithReading() throws IOException {
    int cards = 0;
    try (JsonParser parser = factory.createParser(new ByteArrayInputStream(list))) {
      JsonToken token = parser.nextToken();
      while (token != JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JSONObject entry = new JSONObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          entry.put(parser.currentName(), parser.nextTextValue());
        }
        entrySchema.validate(entry);
        extSchema.validate(new JSONObject(entry.getString("cardExt")));
        cards++;
      }
    }
    return cards;
  }

  /** Everit alone, of entries that were read already. */
  @Benchmark
  public int everit() {
    int violations = 0;
    for (int at = 0; at < CARDS; at++) {
      violations += entry.violations(entries.get(at)).size() + ext.violations(exts.get(at)).size();
    }
    return violations;
  }
}

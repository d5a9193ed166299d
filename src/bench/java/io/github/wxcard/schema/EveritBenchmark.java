package io.github.wxcard.schema;

import io.github.wxcard.bench.Corpus;
import io.github.wxcard.model.Card;
import io.github.wxcard.model.Document;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.JsonValue;
import io.github.wxcard.read.DocumentReader;
import io.github.wxcard.read.DocumentVisitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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

/** What everit alone costs for an entry that was read already, with its cardExt, in nanoseconds. */
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
    byte[] list = new Corpus(1).list(CARDS, 0);
    DocumentReader.read(new ByteArrayInputStream(list), DocumentKind.ADD_CARD, visitor);
  }

  @Benchmark
  public int everit() {
    int violations = 0;
    for (int at = 0; at < CARDS; at++) {
      violations += entry.violations(entries.get(at)).size() + ext.violations(exts.get(at)).size();
    }
    return violations;
  }
}

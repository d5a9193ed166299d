package io.github.wxcard.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.list.NameSearch;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Severity;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.ruleset.RuleSet;
import io.github.wxcard.signature.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
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

/** What a clean card costs, in nanoseconds, on one thread of a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PipelineBenchmark.CARDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PipelineBenchmark {
  static final int CARDS = 20_000;

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final JsonFactory factory = new JsonFactory();
  private final MessageDigest sha1 = DigestUtils.getSha1Digest();
  private byte[] list = new byte[0];
  private byte[] longList = new byte[0];
  private byte[] answer = new byte[0];
  private byte[] quoted = new byte[0];
  private byte[] nothing = new byte[0];

  @Setup
  public void setUp() {
    list = new Corpus(1).list(CARDS, 0);
    longList = new Corpus(1).list(10 * CARDS, 0);
    String text = new String(list, StandardCharsets.UTF_8);
    String inside = "{\"code\":0,\"data\":" + text + "}";
    answer = inside.getBytes(StandardCharsets.UTF_8);
    quoted = ("{\"body\":" + TextNode.valueOf(inside) + "}").getBytes(StandardCharsets.UTF_8);
    nothing = text.replace("card", "shop").getBytes(StandardCharsets.UTF_8);
  }

  /** The floor: Jackson at both levels, the values sorted and hashed, nothing checked. */
  @Benchmark
  public int floor() throws IOException {
    int right = 0;
    try (JsonParser parser = factory.createParser(new ByteArrayInputStream(list))) {
      String cardId = "";
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          if (parser.currentName().equals("cardId")) {
            cardId = parser.getText();
          } else {
            right += isRight(cardId, parser.getText()) ? 1 : 0;
          }
        }
      }
    }
    return right;
  }

  /** Everything: reading, schemas, all rules, signatures, keys. */
  @Benchmark
  public Report everything() {
    return run(rule -> true, List.of(Corpus.TICKET));
  }

  /** The same list in the answer of a server, found there: at most 1.1 times the bare one. */
  @Benchmark
  public Report everythingInAnAnswer() {
    return anywhere(answer, "answer.json");
  }

  /** The same answer in a string, which is decoded once. */
  @Benchmark
  public Report everythingInAString() {
    return anywhere(quoted, "stub.json");
  }

  /** As many bytes without a name of ours: one search of them. */
  @Benchmark
  public boolean nothingToFind() throws IOException {
    return NameSearch.finds(new ByteArrayInputStream(nothing));
  }

  /** The same on two threads, of a longer list. */
  @Benchmark
  @OperationsPerInvocation(10 * CARDS)
  public Report everythingOnTwoThreads() {
    return run(longList, 2, rule -> true, List.of(Corpus.TICKET));
  }

  /** That longer list on one thread. */
  @Benchmark
  @OperationsPerInvocation(10 * CARDS)
  public Report everythingOfALongList() {
    return run(longList, 1, rule -> true, List.of(Corpus.TICKET));
  }

  /** Without a ticket: everything but the signatures. */
  @Benchmark
  public Report withoutSignatures() {
    return run(rule -> !rule.info().id().equals("unverified-signature"), List.of());
  }

  /** Reading and schemas alone. */
  @Benchmark
  public Report onlyReading() {
    return run(rule -> rule.getClass().getPackageName().endsWith(".reading"), List.of());
  }

  /** Reading, schemas and the rules on values. */
  @Benchmark
  public Report readingAndValues() {
    return run(
        rule ->
            rule.getClass().getPackageName().endsWith(".reading")
                || rule.getClass().getPackageName().endsWith(".values"),
        List.of());
  }

  private static Report anywhere(byte[] bytes, String name) {
    Source source = () -> new ByteArrayInputStream(bytes);
    Fixture fixture = new Fixture(name, source, null, List.of(Corpus.TICKET));
    return CardValidator.validate(
        ValidationRequest.builder(List.of(fixture)).rules(RuleSet.builtIn(Map.of())).now(NOW).build());
  }

  private Report run(Predicate<Rule> wanted, List<Ticket> tickets) {
    return run(list, 1, wanted, tickets);
  }

  private static Report run(
      byte[] bytes, int threads, Predicate<Rule> wanted, List<Ticket> tickets) {
    Map<String, Severity> levels = new HashMap<>();
    for (Rule rule : RuleSet.builtIn(Map.of()).rules()) {
      if (!wanted.test(rule)) {
        levels.put(rule.info().id(), Severity.OFF);
      }
    }
    Source source = () -> new ByteArrayInputStream(bytes);
    Fixture fixture = new Fixture("list.json", source, DocumentKind.ADD_CARD, tickets);
    return CardValidator.validate(
        ValidationRequest.builder(List.of(fixture)).rules(RuleSet.builtIn(levels)).now(NOW).threads(threads).explainSignatures(0).build());
  }

  private boolean isRight(String cardId, String ext) throws IOException {
    List<byte[]> parts = new ArrayList<>(6);
    String signature = "";
    parts.add(Corpus.TICKET.reveal().getBytes(StandardCharsets.UTF_8));
    parts.add(cardId.getBytes(StandardCharsets.UTF_8));
    try (JsonParser parser = factory.createParser(ext)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          switch (parser.currentName()) {
            case "signature" -> signature = parser.getText();
            case "outer_str" -> parser.getText();
            default -> parts.add(parser.getText().getBytes(StandardCharsets.UTF_8));
          }
        }
      }
    }
    parts.sort(Arrays::compareUnsigned);
    parts.forEach(sha1::update);
    return HexFormat.of().formatHex(sha1.digest()).equals(signature);
  }
}

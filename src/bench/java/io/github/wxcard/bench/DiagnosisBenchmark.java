package io.github.wxcard.bench;

import io.github.wxcard.signature.SignedPart;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.signature.diagnosis.Diagnosis;
import io.github.wxcard.signature.diagnosis.Explanation;
import io.github.wxcard.signature.diagnosis.SignatureEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole search for a cause that is not there: what the longest one takes, in milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class DiagnosisBenchmark {
  /** How many tickets are candidates. */
  @Param({"1", "8"})
  int tickets;

  /** Characters of outer_str. */
  @Param({"10", "10000", "10000000"})
  int extraLength;

  private SignatureEvidence suspect;

  @Setup
  public void setUp() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("timestamp", "1718000123");
    values.put("card_id", "pQ7fXt9LmZb2-cRkVw0NsYhUaE4o");
    values.put("code", "Zk-5580021");
    values.put("openid", "oQ7fXt3_GyBnWc8dJrTqLhPvMa1s");
    values.put("nonce_str", "a7Kd02LmQxPz");
    List<SignedPart> extras = new ArrayList<>();
    extras.add(new SignedPart("outer_str", "x".repeat(extraLength)));
    IntStream.range(0, 60).forEach(at -> extras.add(new SignedPart("nonce_str", "nonce" + at)));
    List<Ticket> candidates =
        IntStream.range(0, tickets).mapToObj(at -> Ticket.of("ticket-" + at + "-".repeat(70))).toList();
    // Before a search the signature was found to be wrong.
    DigestUtils.sha1Hex("right");
    suspect = new SignatureEvidence("0".repeat(40), List.of(values), List.of(), extras, candidates, List.of(), List.of(), () -> false);
  }

  /** The first one of a JVM, in code that is not compiled yet. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Explanation first() {
    return Diagnosis.explain(suspect);
  }

  @Benchmark
  public Explanation search() {
    return Diagnosis.explain(suspect);
  }
}

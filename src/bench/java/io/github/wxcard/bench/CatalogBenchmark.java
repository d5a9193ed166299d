package io.github.wxcard.bench;

import io.github.wxcard.engine.CardValidator;
import io.github.wxcard.engine.Report;
import io.github.wxcard.engine.ValidationRequest;
import io.github.wxcard.fixture.Fixture;
import io.github.wxcard.fixture.NamedSource;
import io.github.wxcard.fixture.Source;
import io.github.wxcard.ruleset.RuleSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One list of one card judged against a catalog, in a JVM of its own that did nothing before: the
 * time in milliseconds, and the bytes that the catalog keeps for each of its entries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CatalogBenchmark {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** How many cards the catalog has; one shows what all the rest takes. */
  @Param({"1", "100000"})
  int entries;

  /** Whether the list's card is in the catalog; where it is not, near ids are looked for. */
  @Param({"true", "false"})
  boolean known;

  private Path catalog;
  private String list;

  /** The processor's time, which other work on the machine disturbs less than the clock's. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Processor {
    public long milliseconds;
  }

  /** What the loaded catalog keeps. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Memory {
    public long bytesAnEntry;
  }

  @Setup
  public void setUp() throws IOException {
    Random random = new Random(4);
    catalog = Files.createTempFile("catalog", ".json");
    String id = id(random);
    try (BufferedWriter out = Files.newBufferedWriter(catalog)) {
      for (int at = 0; at < entries; at++) {
        id = id(random);
        out.write(payload(id, at));
      }
    }
    String cardId = known ? id : id(random);
    list = "{\"cardList\":[{\"cardId\":\"" + cardId + "\",\"code\":\"110201201245\"}]}";
  }

  @TearDown
  public void tearDown() throws IOException {
    Files.delete(catalog);
  }

  @Benchmark
  public Report time(Processor processor) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    Report report = judge(Source.of(list));
    processor.milliseconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
    return report;
  }

  @Benchmark
  public Report memory(Memory memory) {
    long before = used();
    // The list is opened when the catalog is loaded, and before anything else is.
    return judge(
        () -> {
          memory.bytesAnEntry = (used() - before) / entries;
          return Source.of(list).open();
        });
  }

  private Report judge(Source source) {
    return CardValidator.validate(
        ValidationRequest.builder(List.of(new Fixture("one.open-card.json", source, null, List.of()))).rules(RuleSet.builtIn(Map.of())).now(Instant.EPOCH).explainSignatures(0).catalog(List.of(new NamedSource("catalog.json", Source.of(catalog)))).build());
  }

  /** The bytes of the heap that are in use, garbage not counted. */
  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static String id(Random random) {
    StringBuilder id = new StringBuilder("p");
    random.ints(27, 0, LETTERS.length()).forEach(at -> id.append(LETTERS.charAt(at)));
    return id.toString();
  }

  /** An answer of card/get in one line, as long as a small real one. */
  private static String payload(String id, int number) {
    return """
        {"errcode":0,"errmsg":"ok","card":{"card_type":"DISCOUNT","discount":{"base_info":{\
        "id":"%s","logo_url":"http://mmbiz.qpic.cn/mmbiz/p98FjXy8LacgHxp3sJ3vn97bGLz0ib0Sfz1bjiaoOYA0/0",\
        "code_type":"CODE_TYPE_BARCODE","brand_name":"海底捞","title":"132元双人火锅套餐","date_info":\
        {"type":"DATE_TYPE_FIX_TERM","fixed_term":%d,"fixed_begin_term":0},"color":"#10AD61",\
        "notice":"使用时向服务员出示此券","service_phone":"020-88888888","description":"不可与其他优惠同享",\
        "location_id_list":[123,12321,345345],"get_limit":3,"use_custom_code":%b,"bind_openid":%b,\
        "can_share":true,"can_give_friend":true,"status":"CARD_STATUS_VERIFY_OK","sku":{"quantity":\
        100000,"total_quantity":100000},"create_time":1471336823,"update_time":1471336823},\
        "discount":30,"advanced_info":{"time_limit":[{"type":"MONDAY"},{"type":"TUESDAY"}]}}}}
        """
        .formatted(id, number % 90 + 1, number % 2 == 0, number % 3 == 0);
  }
}

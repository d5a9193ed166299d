package io.github.wxcard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.engine.keys.EntryKey;
import io.github.wxcard.engine.keys.KeyHash;
import io.github.wxcard.engine.keys.KeyList;
import io.github.wxcard.list.scan.ScannedValue;
import io.github.wxcard.ruleset.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyHashTest {
  @Test
  void anotherRunHasOtherHashes() {
    Set<Long> hashes = new HashSet<>();
    for (int run = 0; run < 100; run++) {
      EntryKey key =
          new RunRules(RuleSet.builtIn(Map.of()), Set.of(), KeyHash.random()).keys().get(0);
      assertThat(key.hash(texts("a nonce"))).isEqualTo(key.hash(texts("a nonce")));
      hashes.add(key.hash(texts("a nonce")));
    }
    assertThat(hashes).hasSize(100);
  }

  @Test
  void otherTextsHaveOtherHashesAlsoDividedOtherwise() {
    List<ScannedValue[]> different =
        List.of(
            texts("ab", "c"),
            texts("a", "bc"),
            texts("abc"),
            texts("abc\0"),
            texts("\0abc"),
            texts("\0"),
            texts("\0\0\0\0\0\0\0\0\0"),
            texts("12345678", "1"),
            texts("12345678"),
            texts("123456781"));
    KeyHash hash = new KeyHash(Long.MAX_VALUE / 7);
    assertThat(different.stream().map(hash::of)).doesNotHaveDuplicates();
  }

  @Test
  void whereATextIsMissingThereIsNone() {
    KeyHash hash = KeyHash.random();
    assertThat(hash.of(texts("a", ""))).isEqualTo(KeyList.NONE);
    assertThat(hash.of(new ScannedValue[] {new ScannedValue()})).isEqualTo(KeyList.NONE);
  }

  @Test
  void textsThatAgreeUnderOneKeyDoNotUnderAnother() {
    // With the key k, the coefficients 0, k and 1, 0 have the same value: 1kk + 0k + k, 1kk + 1k +
    // 0.
    long key = 0x61616161L;
    ScannedValue[] one = texts("\0\0\0\0aaaa");
    ScannedValue[] other = texts("\1\0\0\0\0\0\0\0");
    assertThat(new KeyHash(key).of(one)).isEqualTo(new KeyHash(key).of(other));
    assertThat(new KeyHash(key + 1).of(one)).isNotEqualTo(new KeyHash(key + 1).of(other));
  }

  private static ScannedValue[] texts(String... texts) {
    return Stream.of(texts).map(ScannedValue::ofString).toArray(ScannedValue[]::new);
  }
}

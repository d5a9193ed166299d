package io.github.wxcard.engine;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Findings of a run, kept as bytes; each is made anew when asked for.
 *
 * <p>An ordinary finding takes some 80 bytes.
 */
final class FindingList extends AbstractList<Finding> implements RandomAccess {
  private static final int PAGE = 1 << 16;

  /** Where in a page a finding begins takes so many bits of its place. */
  private static final int OFFSET_BITS = 32;

  private final FindingCodec codec;
  private final List<byte[]> full = new ArrayList<>();
  private final Page page = new Page();
  private final DataOutputStream out = new DataOutputStream(page);
  private final Map<Integer, Finding> replaced = new HashMap<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private long[] places = new long[8];
  private int size;

  /** An empty list, in words that all lists of a run share. */
  FindingList(Words words) {
    this.codec = new FindingCodec(words);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Finding get(int index) {
    Finding other = replaced.get(Objects.checkIndex(index, size));
    if (other != null) {
      return other;
    }
    return codec.read(bytes(index));
  }

  @Override
  public boolean add(Finding finding) {
    if (page.size() >= PAGE) {
      turn();
    }
    note((long) full.size() << OFFSET_BITS | page.size());
    counts.merge(finding.severity(), 1L, Long::sum);
    try {
      codec.write(finding, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** How many of them have that severity. */
  long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** How many of them have that rule and severity; goes through them without making any. */
  long count(String rule, Severity severity) {
    if (!counts.containsKey(severity)) {
      return 0;
    }
    long count = 0;
    for (int index = 0; index < size; index++) {
      ByteBuffer bytes = bytes(index);
      boolean ofRule = codec.readRule(bytes).equals(rule);
      count += codec.readSeverity(bytes) == severity && ofRule ? 1 : 0;
    }
    return count;
  }

  /** Appends the findings of another list of the same run, which is not used any more. */
  void take(FindingList other) {
    long pages = adopt(other);
    for (int index = 0; index < other.size; index++) {
      append(other, index, pages);
    }
  }

  /**
   * Takes over what the findings of another list of the same run are kept in, to {@link #append}
   * each of them; the other list is only read any more.
   *
   * @return what their places are behind
   */
  long adopt(FindingList other) {
    if (other.size == 0) {
      return 0;
    }
    turn();
    other.turn();
    long pages = (long) full.size() << OFFSET_BITS;
    full.addAll(other.full);
    other.counts.forEach((severity, count) -> counts.merge(severity, count, Long::sum));
    return pages;
  }

  /** Appends a finding of a list that was adopted. */
  void append(FindingList other, int index, long pages) {
    Finding instead = other.replaced.get(index);
    if (instead != null) {
      replaced.put(size, instead);
    }
    note(other.places[index] + pages);
  }

  /** Puts another finding in the place of one. */
  void replace(int index, Finding finding) {
    replaced.put(index, finding);
  }

  /** Begins a new page. */
  private void turn() {
    if (page.size() > 0) {
      full.add(page.toByteArray());
      page.reset();
    }
  }

  /** The bytes of a finding, and what follows. */
  private ByteBuffer bytes(int index) {
    int pageIndex = (int) (places[index] >>> OFFSET_BITS);
    ByteBuffer bytes =
        pageIndex < full.size() ? ByteBuffer.wrap(full.get(pageIndex)) : page.bytes();
    return bytes.position((int) places[index]);
  }

  private void note(long place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + size / 2);
    }
    places[size++] = place;
  }

  /** Bytes that can be read while more are written. */
  private static final class Page extends ByteArrayOutputStream {
    ByteBuffer bytes() {
      return ByteBuffer.wrap(buf, 0, count);
    }
  }
}

package io.github.wxcard.engine.findings;

import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Position;
import io.github.wxcard.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * Findings of a run, kept as bytes; each is made anew when asked for.
 *
 * <p>An ordinary finding takes some 80 bytes. From the first on that there is no room for, findings
 * are left out: they are counted, and not in the list.
 */
public final class FindingList extends AbstractList<Finding> implements RandomAccess {
  private static final int PAGE = 1 << 16;

  /** Where in a page a finding begins takes so many bits of its place. */
  private static final int OFFSET_BITS = 32;

  private final FindingCodec codec;
  private final List<byte[]> full = new ArrayList<>();
  private final Page page = new Page();
  private final DataOutputStream out = new DataOutputStream(page);
  private final Map<Integer, Finding> replaced = new HashMap<>();
  private final FindingCounts counts = new FindingCounts();
  private final FindingCounts leftOut = new FindingCounts();
  private final long room;
  private long taken;
  private boolean cut;
  private long[] places = new long[8];
  private int size;

  /** An empty list, in words that all lists of a run share, that leaves nothing out. */
  public FindingList(StringPool words) {
    this(words, FindingRoom.ENDLESS);
  }

  /** The same with room for findings of this size together. */
  public FindingList(StringPool words, long room) {
    this.codec = new FindingCodec(words);
    this.room = room;
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

  /** Appends a finding; false where it is left out. */
  @Override
  public boolean add(Finding finding) {
    counts.add(finding.rule(), finding.severity());
    if (!take(finding)) {
      return false;
    }
    if (page.size() >= PAGE) {
      turn();
    }
    note((long) full.size() << OFFSET_BITS | page.size());
    try {
      codec.write(finding, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** Whether there is room for a finding that was counted. */
  private boolean take(Finding finding) {
    long size = FindingSize.of(finding);
    if (cut || size > room - taken) {
      leftOut.add(finding.rule(), finding.severity());
      cut = true;
      return false;
    }
    taken += size;
    return true;
  }

  /** Counts a finding that there is no room for. */
  void leaveOut(String rule, Severity severity) {
    counts.add(rule, severity);
    leftOut.add(rule, severity);
    cut = true;
  }

  /** Counts findings that there is no room for. */
  void leaveOut(FindingCounts others) {
    count(others);
    cut |= !others.isEmpty();
  }

  /** Counts findings that somebody else left out, and may go on. */
  public void count(FindingCounts others) {
    counts.add(others);
    leftOut.add(others);
  }

  /** Leaves out all that it has. */
  void leaveAllOut() {
    for (int index = 0; index < size; index++) {
      ByteBuffer bytes = bytes(index);
      leftOut.add(codec.readRule(bytes), codec.readSeverity(bytes));
    }
    cut |= size > 0;
    size = 0;
    taken = 0;
    places = new long[1];
    full.clear();
    page.reset();
    replaced.clear();
  }

  /** Whether some are left out; then all that come later are. */
  public boolean isCut() {
    return cut;
  }

  /** Whether whatever comes next is left out. */
  boolean isFull() {
    return room == 0 || cut;
  }

  /** The findings that are left out. */
  public FindingCounts leftOut() {
    return leftOut;
  }

  /** The size of the findings in it; all of the room where some are left out. */
  public long taken() {
    return cut ? room : taken;
  }

  /** From now on, what is left out is counted and no more: whatever comes later has room again. */
  public FindingList ended() {
    cut = false;
    return this;
  }

  /** How many have that severity, in the list or left out. */
  public long count(Severity severity) {
    return counts.of(severity);
  }

  /** How many have that rule and severity, in the list or left out. */
  public long count(String rule, Severity severity) {
    return counts.of(rule, severity);
  }

  /** Appends the findings of another list of the same run, which is no longer used. */
  void take(FindingList other) {
    if (isFull()) {
      leaveOut(other.counts);
      return;
    }
    boolean fits = other.taken <= room - taken;
    long pages = adopt(other);
    for (int index = 0; index < other.size; index++) {
      if (fits) {
        taken(other, index, pages);
      } else {
        append(other, index, pages, other.get(index));
      }
    }
    taken += fits ? other.taken : 0;
    endWith(other);
  }

  /** A list that was adopted has come to its end: where it is cut, so is this from here on. */
  void endWith(FindingList other) {
    leftOut.add(other.leftOut);
    cut |= other.cut;
  }

  /**
   * Takes over what the findings of another list of the same run are kept in, to {@link #append}
   * each of them, and counts them; the other list is read-only from now on.
   *
   * @return what their places are after
   */
  long adopt(FindingList other) {
    counts.add(other.counts);
    if (other.size == 0) {
      return 0;
    }
    turn();
    other.turn();
    long pages = (long) full.size() << OFFSET_BITS;
    full.addAll(other.full);
    return pages;
  }

  /** Appends a finding of a list that was adopted, where there is room for it. */
  void append(FindingList other, int index, long pages, Finding finding) {
    if (take(finding)) {
      taken(other, index, pages);
    }
  }

  private void taken(FindingList other, int index, long pages) {
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

  /** Puts the findings into the order of reports: what is on entries of one file may be in none. */
  void sort() {
    long[] starts = new long[size];
    for (int index = 0; index < size; index++) {
      Position start = get(index).location().region().start();
      starts[index] = (long) start.line() << Integer.SIZE | start.column();
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    order.sort(
        Comparator.comparingLong((Integer index) -> starts[index])
            .thenComparing(this::get, Finding.ORDER));
    long[] unsorted = places.clone();
    Map<Integer, Finding> others = Map.copyOf(replaced);
    replaced.clear();
    for (int index = 0; index < size; index++) {
      int from = order.get(index);
      places[index] = unsorted[from];
      Finding other = others.get(from);
      if (other != null) {
        replaced.put(index, other);
      }
    }
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

package io.github.wxcard.yaml;

import io.github.wxcard.model.Region;
import io.github.wxcard.text.DecodedText;
import io.github.wxcard.text.FileText;
import io.github.wxcard.text.FixedText;
import io.github.wxcard.text.Text;
import java.io.IOException;
import java.util.Arrays;

/** A file of YAML, which knows of its scalars where they end: no character tells. */
public final class YamlText implements Text {
  private final String source;
  private final FileText file;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int scalars;

  /**
   * A file that was read to its end.
   *
   * @param source what is in it
   * @param file knows the places
   */
  public YamlText(String source, FileText file) {
    this.source = source;
    this.file = file;
  }

  public String source() {
    return source;
  }

  /** Notes a scalar after those before it. */
  void add(int start, int end) {
    if (scalars > 0 && starts[scalars - 1] >= start) {
      return;
    }
    if (scalars == starts.length) {
      starts = Arrays.copyOf(starts, 2 * scalars);
      ends = Arrays.copyOf(ends, 2 * scalars);
    }
    starts[scalars] = start;
    ends[scalars++] = end;
  }

  @Override
  public int charAt(long offset) {
    return offset < source.length() ? source.charAt((int) offset) : END;
  }

  @Override
  public Region token(long start) {
    int scalar = scalar(start);
    return file.region(start, scalar < 0 ? Math.min(start + 1, source.length()) : ends[scalar]);
  }

  @Override
  public Region region(long start, long end) {
    return file.region(start, end);
  }

  /** The number of the scalar that begins at an offset; less than 0 where none does. */
  private int scalar(long start) {
    return Arrays.binarySearch(starts, 0, scalars, (int) start);
  }

  @Override
  public Text content(long start, String text) throws IOException {
    int scalar = scalar(start);
    if (scalar < 0) {
      return Text.super.content(start, text);
    }
    int first = charAt(start);
    if (first != '|' && first != '>') {
      DecodedText decoded = FlowScalar.decode(this, source, (int) start, ends[scalar]);
      if (decoded.text().equals(text)) {
        return decoded;
      }
    }
    // The lines of a block are cut and joined; it is found by its beginning.
    return new FixedText(text, token(start));
  }
}

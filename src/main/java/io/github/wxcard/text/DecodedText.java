package io.github.wxcard.text;

import io.github.wxcard.model.Region;
import java.util.Arrays;

/**
 * A piece of a text with escapes of another kind undone, each of its characters with its place.
 *
 * @param text decoded
 * @param parent the text it was decoded from
 * @param origin the offset there from which the places of its characters are counted
 * @param starts where each of the characters begins there, and, at last, where the text ends
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares texts, and the array is not changed.
public record DecodedText(String text, Text parent, long origin, int[] starts) implements Text {
  @Override
  public int charAt(long offset) {
    return offset < text.length() ? text.charAt((int) offset) : END;
  }

  @Override
  public Region region(long start, long end) {
    return parent.region(origin + starts[(int) start], origin + starts[(int) end]);
  }

  /** How many characters of the text around it it takes. */
  public int length() {
    return starts[text.length()];
  }

  /** Takes characters one after the other, each with where it begins. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[64];

    public Builder add(char character, int start) {
      if (text.length() + 1 >= starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      starts[text.length()] = start;
      text.append(character);
      return this;
    }

    public DecodedText of(Text parent, int end) {
      return of(parent, 0, end);
    }

    DecodedText of(Text parent, long origin, int end) {
      starts[text.length()] = end;
      return new DecodedText(text.toString(), parent, origin, starts);
    }
  }
}

package io.github.wxcard.report.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.wxcard.secret.Printable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON what cannot be seen, or moves other text about; readers see the same value. */
final class PrintableEscapes extends CharacterEscapes {
  @Override
  public int[] getEscapeCodesForAscii() {
    int[] escapes = standardAsciiEscapesForJSON();
    escapes[0x7f] = ESCAPE_STANDARD;
    return escapes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return Printable.isHidden(character)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
        : null;
  }
}

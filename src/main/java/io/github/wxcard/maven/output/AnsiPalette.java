package io.github.wxcard.maven.output;

import io.github.wxcard.model.Severity;
import io.github.wxcard.report.text.ConsoleFormat.Palette;
import org.fusesource.jansi.Ansi;

/** Colours as Maven itself uses them, through the library that Maven hands to its plugins. */
public final class AnsiPalette implements Palette {
  private AnsiPalette() {}

  /** Colours where Maven prints some, else none. */
  public static Palette ofMaven() {
    return hasColours() ? new AnsiPalette() : Palette.NONE;
  }

  /** Whether Maven prints some: not into a file, and not in batch mode. */
  static boolean hasColours() {
    try {
      return Ansi.isEnabled();
    } catch (LinkageError e) {
      // Maven 4 hands on a stand-in for the library, which a later one may leave out.
      return false;
    }
  }

  @Override
  public String rule(Severity severity, String text) {
    return coloured(severity).bold().a(text).reset().toString();
  }

  @Override
  public String mark(Severity severity, String text) {
    return coloured(severity).a(text).reset().toString();
  }

  @Override
  public String faint(String text) {
    return Ansi.ansi().a(Ansi.Attribute.INTENSITY_FAINT).a(text).reset().toString();
  }

  private static Ansi coloured(Severity severity) {
    return switch (severity) {
      case ERROR -> Ansi.ansi().fgRed();
      case WARNING -> Ansi.ansi().fgYellow();
      default -> Ansi.ansi().fgCyan();
    };
  }
}

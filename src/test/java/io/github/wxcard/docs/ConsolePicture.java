package io.github.wxcard.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a console shows, drawn as an SVG: a line is broken where a terminal would break it, and each
 * piece of one colour is stretched to its cells, so that columns stand right in every font.
 */
final class ConsolePicture {
  private static final int COLUMNS = 120;
  private static final double CELL = 8;
  private static final int LINE = 19;
  private static final int MARGIN = 16;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[([0-9;]*)m");
  private static final String PLAIN = "p";

  /** Characters of one colour, and where they begin. */
  private record Piece(String text, String style, int column, int cells) {}

  private final List<List<Piece>> rows = new ArrayList<>();
  private List<Piece> row = new ArrayList<>();
  private String style = PLAIN;
  private int column;

  private ConsolePicture() {}

  /** A picture of lines, with colours as a terminal takes them. */
  static String of(List<String> lines) {
    ConsolePicture picture = new ConsolePicture();
    lines.forEach(picture::line);
    return picture.svg();
  }

  private void line(String line) {
    Matcher colour = COLOUR.matcher(line);
    int from = 0;
    while (colour.find()) {
      text(line.substring(from, colour.start()));
      from = colour.end();
      style = style(style, colour.group(1));
    }
    text(line.substring(from));
    newRow();
  }

  private static String style(String before, String codes) {
    String style = before;
    for (String code : codes.split(";", -1)) {
      style =
          switch (code) {
            case "", "0" -> PLAIN;
            case "1" -> "b " + style;
            case "2" -> "f";
            case "31" -> style.replaceAll("[preyc]$", "") + "r";
            case "33" -> style.replaceAll("[preyc]$", "") + "y";
            case "34", "36" -> style.replaceAll("[preyc]$", "") + "c";
            case "32" -> style.replaceAll("[preyc]$", "") + "g";
            default -> throw new IllegalArgumentException("no colour for " + code);
          };
    }
    return style.replace("b b ", "b ");
  }

  private void text(String text) {
    StringBuilder piece = new StringBuilder();
    int start = column;
    for (int character : text.codePoints().toArray()) {
      int cells = cells(character);
      if (column + cells > COLUMNS) {
        add(piece, start);
        newRow();
        start = 0;
      }
      piece.appendCodePoint(character);
      column += cells;
    }
    add(piece, start);
  }

  private void add(StringBuilder piece, int start) {
    if (!piece.toString().isBlank()) {
      row.add(new Piece(piece.toString(), style, start, column - start));
    }
    piece.setLength(0);
  }

  private void newRow() {
    rows.add(row);
    row = new ArrayList<>();
    column = 0;
  }

  /** Two for what is written in Chinese, as terminals have it. */
  private static int cells(int character) {
    boolean wide =
        (character >= 0x2e80 && character <= 0xa4cf)
            || (character >= 0xac00 && character <= 0xd7a3)
            || (character >= 0xf900 && character <= 0xfaff)
            || (character >= 0xfe30 && character <= 0xfe4f)
            || (character >= 0xff00 && character <= 0xff60);
    return wide ? 2 : 1;
  }

  private String svg() {
    int width = (int) (COLUMNS * CELL) + 2 * MARGIN;
    int height = rows.size() * LINE + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">
        <style>
        text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; }
        .p { fill: #d8dee9; } .f { fill: #8b95a7; } .b { font-weight: bold; }
        .r { fill: #ff7b72; } .y { fill: #e3b341; } .c { fill: #79c0ff; } .g { fill: #7ee787; }
        </style>
        <rect width="100%%" height="100%%" rx="8" fill="#161b22"/>
        """
            .formatted(width, height, width, height));
    for (int at = 0; at < rows.size(); at++) {
      for (Piece piece : rows.get(at)) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%s\" y=\"%d\" textLength=\"%s\""
                    + " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">%s</text>\n",
                piece.style(),
                number(MARGIN + piece.column() * CELL),
                MARGIN + at * LINE + 13,
                number(piece.cells() * CELL),
                escaped(piece.text())));
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static String number(double value) {
    return Long.toString(Math.round(value));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

package io.github.wxcard.report.text;

/** How many columns of a terminal a character takes. */
final class CharacterWidth {
  /** From, to, of the characters that Unicode calls wide or full-width (UAX 11), in coarse runs. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0x33ff},
    {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},
    {0xa000, 0xa4cf},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff},
    {0x1f900, 0x1f9ff},
    {0x1fa70, 0x1faff},
    {0x20000, 0x3fffd}
  };

  private CharacterWidth() {}

  /** 0 for a mark that stands on the character before, 2 for a wide one, else 1. */
  static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] run : WIDE) {
      if (codePoint >= run[0] && codePoint <= run[1]) {
        return 2;
      }
    }
    return 1;
  }
}

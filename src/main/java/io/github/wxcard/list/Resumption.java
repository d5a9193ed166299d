package io.github.wxcard.list;

import io.github.wxcard.json.SyntaxDiagnoser;
import io.github.wxcard.list.entry.EntryParser;
import io.github.wxcard.model.Path;
import io.github.wxcard.model.SourceRef;
import io.github.wxcard.model.SyntaxError;
import io.github.wxcard.secret.Gate;
import io.github.wxcard.text.CharInput;
import io.github.wxcard.text.InvalidUtf8Exception;
import io.github.wxcard.text.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where to go on in a text should its tokens break off.
 *
 * @param at the offset where the last value began, or where it ended
 * @param after whether it ended there
 * @param item the position of the item that begins there; less than 0 where none does
 */
record Resumption(long at, boolean after, int item) {
  /** Any character that stands for itself, also after a backslash. */
  private static final char VALUE = 'k';

  /** Before anything was read. */
  static final Resumption START = new Resumption(0, false, -1);

  /** Where the text breaks first. */
  SyntaxError error(
      EntryParser parser, ContainerStack containers, Path root, @Nullable IOException cause)
      throws IOException {
    Path path = containers.path(root, after);
    String open = containers.brackets();
    // A container that has only begun is read again as a whole.
    open = beginsWith(containers.innermost()) ? open.substring(0, open.length() - 1) : open;
    Text text = parser.text();
    SyntaxError error =
        after
            ? SyntaxDiagnoser.firstErrorAfter(text, path, at, open)
            : SyntaxDiagnoser.firstError(text, path, at, open);
    if (error != null) {
      return error;
    }
    long offset = Math.max(parser.tokens().end(), at);
    SourceRef ref = SourceRef.of(text.region(offset, offset), path);
    return new SyntaxError(
        SyntaxError.Reason.UNEXPECTED_CHARACTER,
        ref,
        cause == null ? "" : cause.getClass().getSimpleName(),
        ref.region().start());
  }

  /** Whether it is where a container begins. */
  boolean beginsWith(@Nullable Container container) {
    return !after && container != null && container.start() == at;
  }

  /** Whether what is read again may have the name of a secret in it. */
  boolean mayHoldSecret(EntryParser parser) throws IOException {
    StringBuilder again = new StringBuilder();
    long end = Math.max(parser.tokens().end(), at) + 1;
    for (long offset = at; offset < end; offset++) {
      int next = charAt(parser.text(), offset);
      if (next == CharInput.END) {
        break;
      }
      again.append((char) next);
    }
    // A value that is not there yet is a value too.
    return !new Gate().hidden(again.append(VALUE).toString()).isEmpty();
  }

  /** The character at an offset; the text ends for this where it is no UTF-8. */
  private static int charAt(Text text, long offset) throws IOException {
    try {
      return text.charAt(offset);
    } catch (InvalidUtf8Exception e) {
      return CharInput.END;
    }
  }
}

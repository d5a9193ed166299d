package io.github.wxcard.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A form in which an outcome is written for some reader.
 *
 * <p>Goes through the findings in their order and keeps none of them: there may be a million. The
 * bytes are the same for the same outcome, and hold no times.
 */
public interface ReportFormat {
  /** Writes an outcome; leaves the stream open. */
  void write(Outcome outcome, OutputStream out) throws IOException;
}

package io.github.wxcard.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/** One member a line, but for values that take a line as a whole. */
final class JsonLayout extends DefaultPrettyPrinter {
  private static final long serialVersionUID = 1;

  /** The depth below which nothing begins a line. */
  private int deepest = Integer.MAX_VALUE;

  JsonLayout() {
    super(
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator(""));
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    indentObjectsWith(indenter);
    indentArraysWith(indenter);
  }

  /** The value that is written next takes one line. */
  void beginLine() {
    deepest = _nesting;
  }

  void endLine() {
    deepest = Integer.MAX_VALUE;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    if (!isWithinLine()) {
      super.beforeObjectEntries(json);
    }
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    if (isWithinLine()) {
      json.writeRaw(':');
    } else {
      super.writeObjectFieldValueSeparator(json);
    }
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    if (isWithinLine()) {
      json.writeRaw(',');
    } else {
      super.writeObjectEntrySeparator(json);
    }
  }

  @Override
  public void writeEndObject(JsonGenerator json, int members) throws IOException {
    if (isWithinLine()) {
      _nesting--;
      json.writeRaw('}');
    } else {
      super.writeEndObject(json, members);
    }
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    if (!isWithinLine()) {
      super.beforeArrayValues(json);
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    if (isWithinLine()) {
      json.writeRaw(',');
    } else {
      super.writeArrayValueSeparator(json);
    }
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    if (isWithinLine()) {
      _nesting--;
      json.writeRaw(']');
    } else {
      super.writeEndArray(json, values);
    }
  }

  private boolean isWithinLine() {
    return _nesting > deepest;
  }
}

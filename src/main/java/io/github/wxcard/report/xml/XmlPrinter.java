package io.github.wxcard.report.xml;

import io.github.wxcard.secret.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML 1.0 with one element a line: the same bytes on every system.
 *
 * <p>What XML cannot hold, and what cannot be seen, is written as it is printed: {@code \}{@code
 * u0000}.
 */
final class XmlPrinter {
  private final XMLStreamWriter xml;
  private int depth;
  private boolean hasElements;

  /** Begins a document on a stream, and never closes the stream. */
  XmlPrinter(OutputStream out) throws IOException {
    try {
      // Given a stream, it would write byte by byte.
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      // Not whatever the class path of a build holds.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Begins an element. */
  void start(String name) throws IOException {
    write(
        () -> {
          newLine();
          xml.writeStartElement(name);
        });
    depth++;
    hasElements = false;
  }

  /** An attribute of the element that was begun last. */
  void attribute(String name, Object value) throws IOException {
    write(() -> xml.writeAttribute(name, Printable.all(value.toString())));
  }

  /** A line of text, with a line end, inside the element. */
  void line(String text) throws IOException {
    write(() -> xml.writeCharacters(Printable.line(text) + "\n"));
  }

  /** Ends the element. */
  void end() throws IOException {
    depth--;
    write(
        () -> {
          if (hasElements) {
            newLine();
          }
          xml.writeEndElement();
        });
    hasElements = true;
  }

  /** Ends the document. */
  void finish() throws IOException {
    write(
        () -> {
          xml.writeEndDocument();
          xml.writeCharacters("\n");
          xml.flush();
        });
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private interface Writing {
    void run() throws XMLStreamException;
  }

  private static void write(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}

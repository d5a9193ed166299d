package io.github.wxcard.schema;

import io.github.wxcard.model.DocumentKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of the schemas, which are compiled when the project is built: a parser for them
 * would be a good part of what a small run costs.
 */
final class Outlines {
  /** What is prepared, beside this class. */
  static final String FILE = "outlines.bin";

  private Outlines() {}

  /** Apart, as what makes the file anew must not care what is in it. */
  private static final class Prepared {
    static final Map<String, Outline> ALL = prepared();
  }

  /** The outline of a schema file, or of one of its definitions. */
  static Outline of(String name, @Nullable String definition) {
    Outline prepared = Prepared.ALL.get(key(name, definition));
    return prepared == null ? OutlineReader.read(name, definition) : prepared;
  }

  /** Writes the outlines into a folder of class files. */
  public static void main(String[] folders) throws IOException {
    Path folder = Path.of(folders[0], Outlines.class.getPackageName().split("\\."));
    Files.createDirectories(folder);
    Map<String, Outline> all = new TreeMap<>();
    for (DocumentKind kind : DocumentKind.values()) {
      put(all, kind.id());
    }
    put(all, "card-ext");
    try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
      write(all, out);
    }
  }

  private static void put(Map<String, Outline> all, String name) {
    all.put(key(name, null), OutlineReader.read(name, null));
    for (String definition : OutlineReader.definitions(name)) {
      all.put(key(name, definition), OutlineReader.read(name, definition));
    }
  }

  private static Map<String, Outline> prepared() {
    try (InputStream in = Outlines.class.getResourceAsStream(FILE)) {
      // Without a build by Maven, as in an editor, nothing is prepared.
      return in == null ? Map.of() : read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Map<String, Outline> outlines, DataOutputStream out)
      throws IOException {
    out.writeInt(outlines.size());
    for (Map.Entry<String, Outline> outline : outlines.entrySet()) {
      out.writeUTF(outline.getKey());
      out.writeBoolean(outline.getValue().complete());
      out.writeInt(outline.getValue().members().size());
      for (var member : new TreeMap<>(outline.getValue().members()).entrySet()) {
        out.writeUTF(member.getKey());
        out.writeUTF(member.getValue().type());
        out.writeInt(member.getValue().minLength());
        out.writeBoolean(member.getValue().required());
      }
    }
  }

  /** What the build prepared. */
  static Map<String, Outline> read(DataInputStream in) throws IOException {
    Map<String, Outline> outlines = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String key = in.readUTF();
      boolean complete = in.readBoolean();
      Map<String, Outline.Shape> members = new HashMap<>();
      for (int more = in.readInt(); more > 0; more--) {
        String name = in.readUTF();
        members.put(name, new Outline.Shape(in.readUTF(), in.readInt(), in.readBoolean()));
      }
      outlines.put(key, new Outline(members, complete));
    }
    return outlines;
  }

  private static String key(String name, @Nullable String definition) {
    return definition == null ? name : name.concat("#").concat(definition);
  }
}

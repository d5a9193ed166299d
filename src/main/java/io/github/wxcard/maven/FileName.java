package io.github.wxcard.maven;

import java.io.File;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * What files are called, by the bytes of their paths: the same whatever the encoding of the system,
 * and no two alike.
 *
 * <p>Java decodes a path as the system's locale says, and makes one character of all that does not
 * fit it. A name is the path in UTF-8. One that is no UTF-8 begins with {@code ./}, as no other
 * does, and has its odd bytes and percent signs percent-encoded.
 */
public final class FileName {
  private static final String ODD = "./";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private FileName() {}

  /**
   * One path from another, both absolute and normal, with {@code /}; as it is where there is no way
   * from one to the other.
   */
  public static String of(Path from, Path to) {
    boolean apart = from.getRoot() != null && !from.getRoot().equals(to.getRoot());
    Path path = apart ? to : from.relativize(to);
    String text = path.toString();
    if (isAscii(text)) {
      return text.replace(File.separatorChar, '/');
    }
    StringBuilder encoded = new StringBuilder();
    for (Path step : path) {
      encoded.append(encoded.isEmpty() ? "" : "/").append(encoded(step));
    }
    return (apart ? path.getRoot().toString().replace(File.separatorChar, '/') : "")
        + decoded(encoded.toString());
  }

  /**
   * The file that a parameter names in a folder, or by its whole path; where the system's locale
   * lacks its characters, they are taken for those of UTF-8.
   *
   * @throws InvalidPathException where there can be no such file
   */
  public static Path given(Path folder, String path) {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      if (path.indexOf('\0') >= 0 || isAscii(path)) {
        throw e;
      }
      return resolve(folder, path.replace(File.separatorChar, '/'));
    }
  }

  /** The file of that name in a folder, whether it is there or not. */
  public static Path resolve(Path folder, String name) {
    if (isAscii(name) && !name.startsWith(ODD)) {
      return folder.resolve(name);
    }
    String path =
        name.startsWith(ODD)
            ? encodedText(name.substring(ODD.length())).replace("%25", "%")
            : encodedText(name);
    String base = path.startsWith("/") ? "" : folder.toUri().getRawPath();
    String slash = base.isEmpty() || base.endsWith("/") ? "" : "/";
    return Path.of(URI.create("file://" + base + slash + path)).normalize();
  }

  /** The path beside one, with another end of its name. */
  public static Path sibling(Path path, String end, String other) {
    String encoded = path.toAbsolutePath().toUri().getRawPath();
    return encoded.endsWith(end)
        ? Path.of(
            URI.create("file://" + encoded.substring(0, encoded.length() - end.length()) + other))
        : path;
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == 0 || text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of one step of a path, percent-encoded. */
  private static String encoded(Path step) {
    String uri = Path.of("/").resolve(step).toUri().getRawPath();
    String name = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String encodedText(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static String decoded(String encoded) {
    String plain = encoded.replace("+", "%2B");
    byte[] bytes =
        URLDecoder.decode(plain, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return ODD + withOddBytes(bytes);
    }
  }

  /** The text of bytes that are no UTF-8, in which all is percent-encoded that is none. */
  private static String withOddBytes(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      int length = characterLength(bytes, at);
      if (length == 0 || bytes[at] == '%') {
        text.append('%').append(HEX.toHexDigits(bytes[at++]));
      } else {
        text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return text.toString();
  }

  /** How many bytes a character has that begins at a place; 0 where none does. */
  private static int characterLength(byte[] bytes, int at) {
    for (int length = 1; length <= 4 && at + length <= bytes.length; length++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length));
        return length;
      } catch (CharacterCodingException e) {
        // Perhaps with one more.
      }
    }
    return 0;
  }
}

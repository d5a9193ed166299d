package io.github.wxcard.bench;

import io.github.wxcard.signature.CardSignature;
import io.github.wxcard.signature.Ticket;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes card lists to measure with: the same bytes for the same seed. */
public final class Corpus {
  /** The ticket that the lists are signed with. */
  public static final Ticket TICKET =
      Ticket.of("bench-ticket-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0001");

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWzZabcdefghijklmnopqrstuvwz0123456789";

  private final Random random;

  /** A source of cards. */
  public Corpus(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Writes a list to a file, or its entries as JSON lines to one that ends in {@code .jsonl}.
   *
   * @param arguments the file, how many cards, how many of a thousand are wrong, the seed; or {@code
   *     ticket} alone, to print the ticket
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1) {
      System.out.println(TICKET.reveal());
      return;
    }
    Path file = Path.of(arguments[0]);
    int cards = Integer.parseInt(arguments[1]);
    int wrong = Integer.parseInt(arguments[2]);
    Corpus corpus = new Corpus(Long.parseLong(arguments[3]));
    boolean lines = file.toString().endsWith(".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(lines ? "" : "{\"cardList\":[");
      for (int at = 0; at < cards; at++) {
        out.write(at == 0 ? "" : lines ? "\n" : ",");
        out.write(corpus.card(at, wrong));
      }
      out.write(lines ? "\n" : "]}\n");
    }
  }

  /** The list of so many cards. */
  public byte[] list(int cards, int wrongOfThousand) {
    StringBuilder list = new StringBuilder("{\"cardList\":[");
    for (int at = 0; at < cards; at++) {
      list.append(at == 0 ? "" : ",").append(card(at, wrongOfThousand));
    }
    return list.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One entry, some 254 bytes. */
  public String card(int at, int wrongOfThousand) {
    String cardId = "p" + text(27);
    String nonce = text(16) + at;
    String timestamp = Integer.toString(1_700_000_000 + random.nextInt(30_000_000));
    String openid = at % 4 == 1 ? "" : "o" + text(27);
    String code = at % 4 == 1 ? text(12) : "";
    List<String> values = new ArrayList<>(List.of(timestamp, cardId, nonce, openid, code));
    String signature = CardSignature.of(TICKET, values);
    if (random.nextInt(1000) < wrongOfThousand) {
      switch (at % 4) {
        case 0 -> signature = "0" + signature.substring(1, 39) + "1";
        case 1 -> timestamp += "000";
        case 2 -> nonce += text(24);
        default -> timestamp = '"' + timestamp + '"';
      }
    }
    String ext =
        "{"
            + member("code", code)
            + member("openid", openid)
            + "\"timestamp\":"
            + timestamp
            + ","
            + member("nonce_str", nonce)
            + member("outer_str", "shop-" + at % 50)
            + "\"signature\":\""
            + signature
            + "\"}";
    return "{\"cardId\":\"" + cardId + "\",\"cardExt\":\"" + ext.replace("\"", "\\\"") + "\"}";
  }

  private static String member(String name, String text) {
    return text.isEmpty() ? "" : "\"" + name + "\":\"" + text + "\",";
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int at = 0; at < length; at++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}

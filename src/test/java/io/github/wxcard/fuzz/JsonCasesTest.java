package io.github.wxcard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wxcard.KeptOutput;
import io.github.wxcard.TestRun;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The cases of the public JSON parsing test suite, made anew by their names, with what becomes of
 * each as a fixture and as the text of a {@code cardExt}.
 *
 * <p>{@code y_} must be accepted, {@code n_} rejected, {@code i_} may be either. {@code
 * -Dwxcard.update=true} writes the outcomes anew.
 */
class JsonCasesTest {
  private static final Path TABLE = Path.of("src/test/resources/json/parsing-cases.tsv");

  /**
   * What an independent reader accepts and ours does not: halves of surrogate pairs, which no UTF-8
   * can say, and more brackets than 64 in one another. It refuses nothing that ours accepts.
   */
  private static final Set<String> ONLY_OTHERS_ACCEPT =
      Set.of(
          "i_object_key_lone_2nd_surrogate",
          "i_string_1st_surrogate_but_2nd_missing",
          "i_string_1st_valid_surrogate_2nd_invalid",
          "i_string_incomplete_surrogate_and_escape_valid",
          "i_string_incomplete_surrogate_pair",
          "i_string_incomplete_surrogates_escape_valid",
          "i_string_invalid_lonely_surrogate",
          "i_string_invalid_surrogate",
          "i_string_inverted_surrogates_U+1D11E",
          "i_string_lone_second_surrogate",
          "i_structure_500_nested_arrays");

  /** A case: what stands in the table, and what came of it. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares cases.
  private record Case(String name, String line, String asFile, byte[] bytes) {
    boolean isAccepted() {
      return !asFile.contains("malformed-json");
    }
  }

  @Test
  void eachCaseComesToWhatIsWrittenDown() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    assertThat(lines).hasSize(323);
    List<Case> cases = new ArrayList<>();
    for (String line : lines) {
      cases.add(judged(line));
    }
    KeptOutput.holds(TABLE, cases.stream().map(Case::line).toList());
    assertThat(cases).allSatisfy(JsonCasesTest::isAsItsKindDemands);
    assertThat(cases)
        .filteredOn(each -> OtherReader.accepts(each.bytes()) != each.isAccepted())
        .map(Case::name)
        .containsExactlyInAnyOrderElementsOf(ONLY_OTHERS_ACCEPT);
  }

  private static void isAsItsKindDemands(Case each) {
    boolean accepted = each.isAccepted();
    assertThat(each.line()).doesNotContain("failed-rule");
    assertThat(accepted).as(each.name()).isEqualTo(StrictJson.accepts(each.bytes()));
    switch (each.name().charAt(0)) {
      case 'y' -> assertThat(accepted).as(each.name()).isTrue();
      case 'n' -> assertThat(accepted).as(each.name()).isFalse();
      default -> assertThat(each.name()).startsWith("i_");
    }
  }

  private static Case judged(String line) throws IOException {
    String[] columns = line.split("\t", -1);
    byte[] bytes = bytes(columns[1]);
    String asFile = outcome(new TestRun().with("case.json", bytes), "");
    String asExt = asExt(bytes);
    String now = String.join("\t", columns[0], columns[1], asFile, asExt);
    return new Case(columns[0], now, asFile, bytes);
  }

  /** What becomes of the text of a {@code cardExt}; a dash where the bytes are no text. */
  private static String asExt(byte[] bytes) throws IOException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "-";
    }
    StringBuilder list =
        new StringBuilder("[{\"cardId\":\"pQ7fXt9LmZb2-cRkVw0NsYhUaE4o\",\"cardExt\":\"");
    text.chars().forEach(unit -> list.append(String.format("\\u%04x", unit)));
    return outcome(new TestRun().with("case.json", list.append("\"}]").toString()), "card-ext");
  }

  private static String outcome(TestRun run, String ending) {
    List<Finding> findings =
        run.report().findings().stream()
            .filter(
                finding ->
                    finding.rule().endsWith(ending) || finding.rule().equals("duplicate-key"))
            .toList();
    return findings.isEmpty()
        ? "accepted"
        : findings.stream().map(JsonCasesTest::shown).collect(Collectors.joining(", "));
  }

  /** Place and rule, and what is wrong where the rule tells several things apart. */
  private static String shown(Finding finding) {
    String reason =
        finding.message().arguments().stream()
            .filter(Message.class::isInstance)
            .map(argument -> " " + ((Message) argument).key())
            .collect(Collectors.joining());
    return finding.location().region().start() + " " + finding.message().key() + reason;
  }

  /**
   * The bytes that a text of the table stands for: {@code \xNN} is a byte, {@code \s} a space,
   * {@code a*9} so many times.
   */
  private static byte[] bytes(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (written.matches("\\S+\\*[0-9]+( \\S+\\*[0-9]+)*")) {
      for (String part : written.split(" ", -1)) {
        int star = part.lastIndexOf('*');
        bytes.writeBytes(
            part.substring(0, star)
                .repeat(Integer.parseInt(part.substring(star + 1)))
                .getBytes(StandardCharsets.UTF_8));
      }
      return bytes.toByteArray();
    }
    for (int at = 0; at < written.length(); at++) {
      char unit = written.charAt(at);
      if (unit != '\\') {
        bytes.write(unit);
        continue;
      }
      char escape = written.charAt(++at);
      bytes.write(escape == 's' ? ' ' : escape == '\\' ? '\\' : byteAt(written, at + 1));
      at += escape == 'x' ? 2 : 0;
    }
    return bytes.toByteArray();
  }

  private static int byteAt(String written, int at) {
    return Integer.parseInt(written.substring(at, at + 2), 16);
  }
}

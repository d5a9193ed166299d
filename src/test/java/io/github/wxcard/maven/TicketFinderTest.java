package io.github.wxcard.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketFinderTest {
  @TempDir Path folder;

  @Test
  void allThatAreFoundAreCandidatesEachOnce() throws IOException, MojoExecutionException {
    Path file = file("# made up\n\n  first \nsecond\nfirst\n");
    TicketFinder finder = finder(Map.of("WXCARD_API_TICKET", " second\n"), file);
    assertThat(finder.ofRun()).containsExactly(Ticket.of("second"), Ticket.of("first"));
    assertThat(finder.all()).isEqualTo(finder.ofRun());
  }

  @Test
  void noneIsNoError() throws MojoExecutionException {
    assertThat(finder(Map.of("WXCARD_API_TICKET", " "), null).ofRun()).isEmpty();
  }

  @Test
  void aFileWithoutTicketsIsRefused() throws IOException {
    Path file = file("# nothing\n");
    assertThatThrownBy(() -> finder(Map.of(), file).ofRun())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("wxcard.ticketFile")
        .hasMessageContaining("has no ticket");
  }

  @Test
  void aFileThatIsMissingOrNoTextIsRefusedWithoutShowingIt() throws IOException {
    assertThatThrownBy(() -> finder(Map.of(), folder.resolve("gone")).ofRun())
        .hasMessageContaining("gone does not exist");
    assertThatThrownBy(() -> finder(Map.of(), folder).ofRun())
        .hasMessageContaining("cannot be read");
    Path binary = folder.resolve("binary");
    Files.write(binary, new byte[] {'t', (byte) 0xff});
    assertThatThrownBy(() -> finder(Map.of(), binary).ofRun())
        .hasMessageContaining("is not UTF-8")
        .hasNoCause();
  }

  @Test
  void theMarkOfAWindowsEditorBelongsToNoTicket() throws Exception {
    assertThat(finder(Map.of(), file("\ufeffticket-of-a-shop\n")).ofRun())
        .containsExactly(Ticket.of("ticket-of-a-shop"));
    assertThat(finder(Map.of(), file("\ufeff# a comment\nticket-of-a-shop\n")).ofRun())
        .containsExactly(Ticket.of("ticket-of-a-shop"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("tickets.txt"), text);
  }

  @SuppressWarnings("NullAway")
  private static TicketFinder finder(Map<String, String> environment, Path file) {
    return new TicketFinder(null, null, environment, null, file);
  }
}

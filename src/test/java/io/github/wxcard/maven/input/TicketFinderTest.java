package io.github.wxcard.maven.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wxcard.signature.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
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

  @Test
  void ticketsOfServersThatWereAskedForAreKnownToo() throws MojoExecutionException, IOException {
    Server server = new Server();
    server.setId("shop");
    server.setPassword("ticket-of-a-shop");
    Path file = file("ticket-of-the-run");
    TicketFinder finder = finder(server, file);
    assertThat(finder.all()).containsExactly(Ticket.of("ticket-of-the-run"));
    Ticket own = finder.ofServer("<ticketServerId>", "shop");
    assertThat(finder.all()).containsExactly(own, Ticket.of("ticket-of-the-run"));
    TicketFinder stale = finder(server, folder.resolve("gone"));
    stale.ofServer("<ticketServerId>", "shop");
    assertThat(stale.all()).containsExactly(own);
    TicketFinder other =
        finder(Map.of("WXCARD_API_TICKET", "ticket-at-hand"), folder.resolve("gone"));
    assertThat(other.all()).containsExactly(Ticket.of("ticket-at-hand"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("tickets.txt"), text);
  }

  private static TicketFinder finder(Server server, Path file) {
    Settings settings = new Settings();
    settings.addServer(server);
    return new TicketFinder(settings, TicketFinderTest::asItIs, Map.of(), null, file);
  }

  /** Passwords that are not encrypted. */
  private static SettingsDecryptionResult asItIs(SettingsDecryptionRequest request) {
    Server server = request.getServers().get(0);
    return new SettingsDecryptionResult() {
      @Override
      public Server getServer() {
        return server;
      }

      @Override
      public List<Server> getServers() {
        return List.of(server);
      }

      @Override
      public Proxy getProxy() {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<Proxy> getProxies() {
        return List.of();
      }

      @Override
      public List<SettingsProblem> getProblems() {
        return List.of();
      }
    };
  }

  @SuppressWarnings("NullAway")
  private static TicketFinder finder(Map<String, String> environment, Path file) {
    return new TicketFinder(new Settings(), null, environment, null, file);
  }
}

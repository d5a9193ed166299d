package io.github.wxcard.maven.input;

import io.github.wxcard.fixture.IoReason;
import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.SmallFile;
import io.github.wxcard.signature.Ticket;
import io.github.wxcard.text.Alphabet;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** Finds the tickets of a run: in {@code settings.xml}, the environment, a file. */
public final class TicketFinder {
  /** The environment variable that may hold a ticket. */
  public static final String VARIABLE = "WXCARD_API_TICKET";

  /** Characters of what is hardly a name, where it has the form of a ticket. */
  private static final int SHORTEST = 40;

  private final Settings settings;
  private final SettingsDecrypter decrypter;
  private final Map<String, String> environment;
  private final @Nullable String serverId;
  private final @Nullable Path file;
  private final Set<Ticket> ofSets = new LinkedHashSet<>();
  private @Nullable List<Ticket> ofRun;

  /**
   * A finder.
   *
   * @param serverId the server in {@code settings.xml} whose password is a ticket, if any
   * @param file the file with tickets, if any
   */
  public TicketFinder(
      Settings settings,
      SettingsDecrypter decrypter,
      Map<String, String> environment,
      @Nullable String serverId,
      @Nullable Path file) {
    this.settings = settings;
    this.decrypter = decrypter;
    this.environment = environment;
    this.serverId = serverId;
    this.file = file;
  }

  /** All tickets of the run, each once; looked for when first asked for. */
  public List<Ticket> ofRun() throws MojoExecutionException {
    if (ofRun == null) {
      ofRun = find();
    }
    return ofRun;
  }

  /** The tickets of sets that were asked for, and those of the run. */
  public List<Ticket> all() {
    Set<Ticket> all = new LinkedHashSet<>(ofSets);
    all.addAll(ofEnvironment());
    try {
      all.addAll(ofRun());
    } catch (MojoExecutionException e) {
      // No fixture asked for the file or the server, so they need not be there: all sets have
      // tickets of their own.
    }
    return List.copyOf(all);
  }

  /**
   * All that can be found, also of these servers and files; the goal says what cannot when it needs
   * it.
   */
  public Set<Ticket> known(List<String> servers, List<Path> files) {
    Set<Ticket> known = new LinkedHashSet<>(ofEnvironment());
    List<String> ids = new ArrayList<>(servers);
    if (serverId != null && !serverId.isBlank()) {
      ids.add(serverId);
    }
    for (String id : ids) {
      try {
        known.add(ofServer("wxcard.ticketServerId", id));
      } catch (MojoExecutionException e) {
        // There is nothing to hide.
      }
    }
    List<Path> all = new ArrayList<>(files);
    if (file != null) {
      all.add(file);
    }
    for (Path each : all) {
      try {
        known.addAll(read("wxcard.ticketFile", each));
      } catch (MojoExecutionException e) {
        // There is nothing to hide.
      }
    }
    return known;
  }

  private List<Ticket> find() throws MojoExecutionException {
    Set<Ticket> tickets = new LinkedHashSet<>();
    if (serverId != null && !serverId.isBlank()) {
      tickets.add(ofServer("wxcard.ticketServerId", serverId));
    }
    tickets.addAll(ofEnvironment());
    if (file != null) {
      tickets.addAll(read("wxcard.ticketFile", file));
    }
    return List.copyOf(tickets);
  }

  private List<Ticket> ofEnvironment() {
    String variable = environment.get(VARIABLE);
    return variable == null || variable.isBlank()
        ? List.of()
        : List.of(Ticket.of(variable.strip()));
  }

  /** The password of a server in {@code settings.xml}, decrypted where it is encrypted. */
  Ticket ofServer(String parameter, String id) throws MojoExecutionException {
    Server server = settings.getServer(id);
    if (server == null) {
      notTicket(parameter, id, "ticket-itself.server");
      List<String> ids = settings.getServers().stream().map(Server::getId).toList();
      throw new ConfigurationError(
          "server-missing",
          parameter,
          id,
          ids.isEmpty()
              ? Text.of("server-none")
              : Text.of("server-others", String.join(", ", ids)));
    }
    Ticket ticket = decrypted(parameter, id, server);
    ofSets.add(ticket);
    return ticket;
  }

  private Ticket decrypted(String parameter, String id, Server server)
      throws MojoExecutionException {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new ConfigurationError("server-encrypted", parameter, id, problem.getMessage());
      }
    }
    String password = result.getServer().getPassword();
    if (password == null || password.isBlank()) {
      throw new ConfigurationError("server-empty", parameter, id);
    }
    return Ticket.of(password.strip());
  }

  /** The tickets in the file of a set. */
  List<Ticket> ofFile(String parameter, Path file) throws MojoExecutionException {
    List<Ticket> tickets = read(parameter, file);
    ofSets.addAll(tickets);
    return tickets;
  }

  private static List<Ticket> read(String parameter, Path file) throws MojoExecutionException {
    String whole;
    try {
      whole = SmallFile.read(file);
    } catch (CharacterCodingException e) {
      throw new ConfigurationError("ticket-utf8", parameter, file);
    } catch (NoSuchFileException e) {
      notTicket(parameter, String.valueOf(file.getFileName()), "ticket-itself.file");
      throw new ConfigurationError(
          parameter.startsWith("wxcard") ? "ticket-missing" : "ticket-missing.set",
          parameter,
          file);
    } catch (IOException e) {
      throw new ConfigurationError(
          e, Text.of("ticket-unreadable", parameter, file, IoReason.of(e)));
    }
    List<Ticket> tickets = new ArrayList<>();
    for (String line : whole.split("[\r\n]", -1)) {
      String text = withoutMark(line).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        tickets.add(Ticket.of(text));
      }
    }
    if (tickets.isEmpty()) {
      throw new ConfigurationError("ticket-empty", parameter, file);
    }
    return tickets;
  }

  /** Refuses a ticket where its place is named, without repeating it. */
  private static void notTicket(String parameter, String value, String wanted)
      throws MojoExecutionException {
    if (value.length() >= SHORTEST && Alphabet.ID.firstOther(value) == null) {
      throw new ConfigurationError("ticket-itself", parameter, Text.of(wanted));
    }
  }

  /** Without the byte order mark that editors on Windows put before the first line. */
  private static String withoutMark(String line) {
    return line.startsWith("\ufeff") ? line.substring(1) : line;
  }
}

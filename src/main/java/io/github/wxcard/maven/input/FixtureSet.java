package io.github.wxcard.maven.input;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder of fixtures, as a pom configures it. */
public final class FixtureSet {
  /** The folder. */
  public @Nullable File directory;

  /** Patterns of the files in it; all that end in {@code .json} where none is given. */
  public @Nullable List<String> includes;

  /** Patterns of files to leave out. */
  @Nullable List<String> excludes;

  /**
   * {@code auto}, {@code mixed} (files of which only some hold lists), {@code add-card}, {@code
   * add-card-result} or {@code open-card}.
   */
  public @Nullable String kind;

  /** Where in each file the list stands, such as {@code data.cardList}; {@code [*]} is any item. */
  @Nullable String at;

  /**
   * {@code as-is} where a client hands the entries to the call as they are, {@code assembled} where
   * it puts the call together from them; else a document that is nothing but a list is handed over.
   */
  @Nullable String handover;

  /**
   * {@code mini-program} or {@code web}: where the call is made. By default what {@code
   * wxcard.target} says.
   */
  public @Nullable String target;

  /**
   * The server in {@code settings.xml} whose password is the ticket of these fixtures. It replaces
   * those of the run.
   */
  public @Nullable String ticketServerId;

  /** A file with the tickets of these fixtures, one a line. It replaces those of the run. */
  public @Nullable File ticketFile;

  /** Levels of rules for these fixtures, over those of the run: one element for each id. */
  public @Nullable Map<String, String> rules;
}

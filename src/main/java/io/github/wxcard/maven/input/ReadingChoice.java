package io.github.wxcard.maven.input;

import io.github.wxcard.maven.ConfigurationError;
import io.github.wxcard.maven.ConfigurationError.Text;
import io.github.wxcard.maven.ParameterValues;
import io.github.wxcard.model.DocumentKind;
import io.github.wxcard.model.Handover;
import io.github.wxcard.model.Reading;
import io.github.wxcard.model.Target;
import io.github.wxcard.model.ValuePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** How fixtures are read, as parameters say. */
public final class ReadingChoice {
  private static final String AUTO = "auto";
  private static final String MIXED = "mixed";
  private static final String AS_IS = "as-is";
  private static final String ASSEMBLED = "assembled";

  private ReadingChoice() {}

  /** How the fixtures of a set are read. */
  static Reading ofSet(FixtureSet set, Reading otherwise) throws MojoExecutionException {
    Reading kind = kind("<kind>", set.kind, otherwise);
    Reading target = target("<target>", set.target, kind);
    return handover("<handover>", set.handover, at("<at>", set.at, target));
  }

  /** How fixtures are read of which only the place of the call is known. */
  public static Reading ofTarget(@Nullable String target) throws MojoExecutionException {
    return target("wxcard.target", target, Reading.AUTO);
  }

  /** How the files that are named on the command line are read. */
  public static Reading ofFiles(
      @Nullable String kind,
      @Nullable String at,
      @Nullable String handover,
      @Nullable String target,
      @Nullable String cardId)
      throws MojoExecutionException {
    return handover(
            "wxcard.handover",
            handover,
            at("wxcard.at", at, kind("wxcard.kind", kind, ofTarget(target))))
        .withCardId(cardId == null || cardId.isBlank() ? null : cardId);
  }

  private static Reading kind(String parameter, @Nullable String given, Reading reading)
      throws MojoExecutionException {
    String name = given == null || given.isBlank() ? AUTO : given;
    if (name.equals(AUTO)) {
      return reading;
    }
    if (name.equals(MIXED)) {
      return reading.asMixed();
    }
    Optional<DocumentKind> kind = DocumentKind.of(name);
    if (kind.isEmpty()) {
      List<String> kinds = new ArrayList<>(List.of(AUTO, MIXED));
      Arrays.stream(DocumentKind.values()).map(DocumentKind::id).forEach(kinds::add);
      throw ParameterValues.refusal(parameter, name, kinds);
    }
    return reading.withKind(kind.get());
  }

  private static Reading at(String parameter, @Nullable String path, Reading reading)
      throws MojoExecutionException {
    if (path == null || path.isBlank()) {
      return reading;
    }
    try {
      return reading.at(ValuePath.of(path));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationError(
          e, Text.of("parameter", parameter, String.valueOf(e.getMessage())));
    }
  }

  private static Reading target(String parameter, @Nullable String name, Reading reading)
      throws MojoExecutionException {
    if (name == null || name.isBlank()) {
      return reading;
    }
    Optional<Target> target = Target.of(name);
    if (target.isEmpty()) {
      List<String> ids = Arrays.stream(Target.values()).map(Target::id).toList();
      throw ParameterValues.refusal(parameter, name, ids);
    }
    return reading.withTarget(target.get());
  }

  private static Reading handover(String parameter, @Nullable String name, Reading reading)
      throws MojoExecutionException {
    if (name == null || name.isBlank()) {
      return reading;
    }
    return switch (name) {
      case AS_IS -> reading.withHandover(Handover.AS_IS);
      case ASSEMBLED -> reading.withHandover(Handover.ASSEMBLED);
      default -> throw ParameterValues.refusal(parameter, name, List.of(ASSEMBLED, AS_IS));
    };
  }
}

package io.github.wxcard.ruleset;

import io.github.wxcard.rule.CardRule;
import io.github.wxcard.rule.DocumentRule;
import io.github.wxcard.rule.Rule;
import io.github.wxcard.rule.RuleInfo;
import io.github.wxcard.rule.UniqueRule;
import io.github.wxcard.rule.UnusableRuleException;
import io.github.wxcard.secret.Printable;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds the rules that jars of a project bring, and refuses those that are none. */
final class OwnRules {
  private static final String SERVICES = "META-INF/services/" + Rule.class.getName();
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private OwnRules() {}

  /**
   * Those that are built in and those that the jars of a class loader bring, sorted by id.
   *
   * @throws UnusableRuleException where a jar brings what is no proper rule
   */
  static List<Rule> joined(List<Rule> builtIn, ClassLoader loader) {
    List<Rule> own = found(loader);
    if (own.isEmpty()) {
      return builtIn;
    }
    Map<String, Rule> byId = new HashMap<>();
    builtIn.forEach(rule -> byId.put(rule.info().id(), rule));
    for (Rule rule : own) {
      check(rule);
      Rule other = byId.putIfAbsent(rule.info().id(), rule);
      if (other != null) {
        throw UnusableRuleException.of(
            rule.getClass(),
            "the id "
                + rule.info().id()
                + " is that of "
                + other.getClass().getName()
                + "; give it another one");
      }
    }
    return byId.values().stream().sorted(Comparator.comparing(rule -> rule.info().id())).toList();
  }

  private static List<Rule> found(ClassLoader loader) {
    List<Rule> rules = new ArrayList<>();
    try {
      for (Rule rule : ServiceLoader.load(Rule.class, loader)) {
        rules.add(rule);
      }
    } catch (ServiceConfigurationError e) {
      throw new UnusableRuleException(
          "own rules cannot be loaded: "
              + said(e, loader)
              + "; "
              + SERVICES
              + " must name public classes with a public constructor without parameters that"
              + " implement "
              + Rule.class.getName(),
          e);
    } catch (LinkageError e) {
      throw new UnusableRuleException(
          "own rules cannot be loaded: "
              + named(e)
              + listedIn(loader, "")
              + "; the jar needs a class that is not there, or was built for another version of"
              + " Java or of this plugin",
          e);
    }
    return rules;
  }

  private static void check(Rule rule) {
    Class<?> type = rule.getClass();
    RuleInfo info = type.getAnnotation(RuleInfo.class);
    if (info == null) {
      throw UnusableRuleException.of(
          type, "it has no @RuleInfo, which gives its id, its summary and its level");
    }
    if (!ID.matcher(info.id()).matches()) {
      throw UnusableRuleException.of(
          type,
          "the id \""
              + Printable.of(info.id())
              + "\" is not in lower case with dashes, such as missing-nonce");
    }
    if (overridesInfo(type)) {
      throw UnusableRuleException.of(
          type, "it has an info() of its own; @RuleInfo says it all, and the same every time");
    }
    if (info.summary().isBlank()) {
      throw UnusableRuleException.of(type, "its summary in @RuleInfo is blank");
    }
    checkKind(rule);
  }

  private static boolean overridesInfo(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            method ->
                method.getName().equals("info")
                    && method.getParameterCount() == 0
                    && method.getDeclaringClass() != Rule.class);
  }

  private static void checkKind(Rule rule) {
    if (!(rule instanceof CardRule)
        && !(rule instanceof DocumentRule)
        && !(rule instanceof UniqueRule)) {
      throw UnusableRuleException.of(
          rule.getClass(),
          "it looks at nothing; it must implement CardRule, DocumentRule or UniqueRule");
    }
    if (rule instanceof CardRule cards && said(rule, cards::kinds).isEmpty()) {
      throw UnusableRuleException.of(rule.getClass(), "its kinds() names no kind of document");
    }
    if (rule instanceof UniqueRule unique) {
      Collection<String> members = said(rule, unique::members);
      if (members.isEmpty() || members.contains("cardExt")) {
        throw UnusableRuleException.of(
            rule.getClass(),
            "its members() must name members, such as cardId or cardExt.code, not cardExt itself");
      }
    }
  }

  /** What a rule says of itself, once; the engine asks again. */
  private static <T> Collection<T> said(Rule rule, Supplier<? extends Collection<T>> answer) {
    try {
      return List.copyOf(answer.get());
    } catch (Throwable e) {
      throw UnusableRuleException.of(
          rule.getClass(), "it cannot say what it looks at: " + named(e));
    }
  }

  /** What the loader says, why, and in which jar. */
  private static String said(ServiceConfigurationError error, ClassLoader loader) {
    String message = String.valueOf(error.getMessage());
    Throwable cause = error.getCause();
    return message + (cause == null ? "" : ": " + named(cause)) + listedIn(loader, message);
  }

  private static String named(Throwable cause) {
    String name = cause.getClass().getName();
    return cause.getMessage() == null ? name : name + ": " + Printable.line(cause.getMessage());
  }

  /** The files that list a class which a message names, in brackets; all files for an empty one. */
  private static String listedIn(ClassLoader loader, String message) {
    List<String> files = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources(SERVICES))) {
        try (var in = url.openStream()) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          if (message.isEmpty()
              || text.lines().map(String::strip).anyMatch(line -> isIn(message, line))) {
            files.add(url.toString());
          }
        }
      }
    } catch (IOException e) {
      // The message stands without them.
      return "";
    }
    return files.isEmpty() ? "" : " (" + String.join(", ", files) + ")";
  }

  private static boolean isIn(String message, String line) {
    return !line.isEmpty() && message.contains(line);
  }
}

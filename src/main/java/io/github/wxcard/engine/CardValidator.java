package io.github.wxcard.engine;

import io.github.wxcard.model.Catalog;
import io.github.wxcard.model.Finding;
import io.github.wxcard.model.Region;
import io.github.wxcard.signature.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges card lists by rules.
 *
 * <p>Prints nothing and ends nothing: what is wrong with the fixtures stands in the report,
 * whatever their bytes are.
 */
public final class CardValidator {
  private CardValidator() {}

  /** Judges all fixtures of a request; the report is the same however many threads do it. */
  public static Report validate(ValidationRequest unordered) {
    ValidationRequest request = ordered(unordered);
    List<Ticket> tickets = tickets(request);
    Masker masker = Masker.ofTickets(tickets);
    CatalogLoader loader = new CatalogLoader(request.rules(), masker);
    Catalog catalog = request.catalog() == null ? null : loader.load(request.catalog());
    List<FixtureJudge> judges =
        request.fixtures().stream()
            .map(
                fixture ->
                    new FixtureJudge(fixture, request, others(tickets, fixture), catalog, masker))
            .toList();
    runAll(judges, request.threads());
    new WholeRun(request, judges).judge();
    List<Finding> besides = new ArrayList<>(loader.findings());
    besides.addAll(ProjectConfig.findings(request, masker));
    return report(judges, besides, tickets);
  }

  private static List<Ticket> tickets(ValidationRequest request) {
    return request.fixtures().stream()
        .flatMap(fixture -> fixture.tickets().stream())
        .distinct()
        .toList();
  }

  private static List<Ticket> others(List<Ticket> all, Fixture fixture) {
    return all.stream().filter(ticket -> !fixture.tickets().contains(ticket)).toList();
  }

  private static ValidationRequest ordered(ValidationRequest request) {
    List<Fixture> fixtures =
        request.fixtures().stream().sorted(Comparator.comparing(Fixture::name)).toList();
    return new ValidationRequest(
        fixtures,
        request.rules(),
        request.now(),
        request.threads(),
        request.showSignatures(),
        request.explainSignatures(),
        request.catalog(),
        request.projectConfig());
  }

  private static void runAll(List<FixtureJudge> judges, int threads) {
    if (threads == 1 || judges.size() < 2) {
      judges.forEach(FixtureJudge::run);
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, judges.size()));
    try {
      List<Future<?>> running = new ArrayList<>();
      judges.forEach(judge -> running.add(pool.submit(judge::run)));
      for (Future<?> judge : running) {
        judge.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while judging the fixtures", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a fixture could not be judged", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Report report(
      List<FixtureJudge> judges, List<Finding> besides, List<Ticket> tickets) {
    List<Finding> findings = new ArrayList<>(besides);
    Map<String, List<Region>> secrets = new TreeMap<>();
    for (FixtureJudge judge : judges) {
      findings.addAll(judge.findings());
      if (!judge.secretPlaces().isEmpty()) {
        secrets.put(judge.file(), judge.secretPlaces());
      }
    }
    findings.sort(Finding.ORDER);
    Set<String> texts = new TreeSet<>();
    judges.forEach(judge -> texts.addAll(judge.secretTexts()));
    return new Report(
        withoutSecrets(findings, texts),
        judges.size(),
        judges.stream().mapToLong(FixtureJudge::cards).sum(),
        judges.stream().mapToLong(FixtureJudge::verified).sum(),
        (int) judges.stream().filter(FixtureJudge::isPaired).count(),
        judges.stream()
            .map(FixtureJudge::judged)
            .sorted(Comparator.comparing(JudgedFixture::name))
            .toList(),
        secrets,
        Masker.of(tickets, texts));
  }

  /** Hides what one entry calls a secret in the findings on all others too. */
  private static List<Finding> withoutSecrets(List<Finding> findings, Set<String> texts) {
    if (texts.isEmpty()) {
      return findings;
    }
    Masker masker = Masker.of(List.of(), texts);
    return findings.stream().map(finding -> Findings.masked(finding, masker)).toList();
  }
}

package io.github.wxcard;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.wxcard.fixture.SourceLine;
import io.github.wxcard.fixture.SourceLines;
import io.github.wxcard.model.Finding;
import io.github.wxcard.rule.Rule;
import java.io.Console;
import java.io.FileDescriptor;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.logging.Log;

/** Holds the direction of the packages, and who may see which library. */
@AnalyzeClasses(packages = "io.github.wxcard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** From the ground up: what stands in a line may use what stands above it, and its own line. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("secret"),
          List.of("model"),
          List.of("text"),
          List.of("json"),
          List.of("script", "yaml", "schema", "catalog", "baseline"),
          List.of("list.entry"),
          List.of("list.scan"),
          List.of("list"),
          List.of("signature"),
          List.of("signature.diagnosis"),
          List.of("rule"),
          List.of("rule.values"),
          List.of("rule.reading"),
          List.of("rule.catalog", "rule.results", "rule.run", "rule.signature", "rule.wholerun"),
          List.of("ruleset"),
          List.of("fixture", "engine.findings", "engine.keys"),
          List.of("engine"),
          List.of("sign", "message"),
          List.of("report"),
          List.of("report.text", "report.json", "report.xml"),
          List.of("report.html", "report.sarif"),
          List.of("archive", "testing"),
          List.of("maven"),
          List.of("maven.input", "maven.output"),
          List.of("maven.cache"),
          List.of("maven.goal"));

  @ArchTest
  static void packagesPointOneWay(JavaClasses classes) {
    List<String> all = LAYERS.stream().flatMap(List::stream).toList();
    assertThat(classes.stream().map(type -> layer(type)).distinct()).hasSameElementsAs(all);
    for (int at = 0; at < LAYERS.size(); at++) {
      String[] layer = packages(LAYERS.subList(at, at + 1));
      String[] above = packages(LAYERS.subList(at + 1, LAYERS.size()));
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAnyPackage(layer)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(classes);
      }
    }
    slices().matching("io.github.wxcard.(**)").should().beFreeOfCycles().check(classes);
  }

  private static String layer(JavaClass type) {
    return type.getPackageName().substring("io.github.wxcard.".length());
  }

  private static String[] packages(List<List<String>> layers) {
    return layers.stream()
        .flatMap(List::stream)
        .map(name -> "io.github.wxcard." + name)
        .toArray(String[]::new);
  }

  @ArchTest
  static final ArchRule ONLY_THE_GOALS_SEE_MAVEN =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wxcard.maven..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.maven..", "org.codehaus..", "org.fusesource..");

  @ArchTest
  static final ArchRule ONLY_SCHEMA_SEES_EVERIT =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wxcard.schema..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.everit..", "org.json..");

  @ArchTest
  static final ArchRule ONLY_READING_AND_REPORTS_SEE_JACKSON =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..wxcard.text..",
              "..wxcard.json..",
              "..wxcard.script..",
              "..wxcard.yaml..",
              "..wxcard.list..",
              "..wxcard.catalog..",
              "..wxcard.baseline..",
              "..wxcard.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..");

  /** So each is needed by whoever uses it alone. */
  @ArchTest
  static final ArchRule ONLY_THE_TEST_KIT_SEES_TEST_FRAMEWORKS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wxcard.testing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..", "org.hamcrest..");

  @ArchTest
  static final ArchRule RULES_ARE_FINAL_AND_HOLD_NOTHING =
      classes()
          .that()
          .implement(Rule.class)
          .and()
          .areNotInterfaces()
          .should()
          .bePublic()
          .andShould()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .andShould()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule NOBODY_EXITS_OR_PRINTS =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(System.class).or(assignableTo(Runtime.class))))
                  .and(target(nameMatching("exit|halt|getLogger"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(Throwable.class).or(assignableTo(Thread.class))))
                  .and(target(nameMatching("printStackTrace|dumpStack"))))
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(FileDescriptor.class, "out")
          .orShould()
          .accessField(FileDescriptor.class, "err")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.codehaus.plexus.logging.Logger");

  /** It says how far a run has come, in numbers. */
  @ArchTest
  static final ArchRule ONLY_THE_PROGRESS_LINE_SEES_THE_TERMINAL =
      noClasses()
          .that()
          .doNotHaveSimpleName("ProgressLine")
          .should()
          .callMethod(System.class, "console")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(Console.class);

  /** Only what is between a goal and Maven's log may print; whatever it prints passes the gate. */
  @ArchTest
  static final ArchRule GOALS_SPEAK_THROUGH_THE_GATE =
      classes()
          .that()
          .areAssignableTo(AbstractMojo.class)
          .and()
          .doNotHaveSimpleName("HelpMojo")
          .should()
          .beAssignableTo("io.github.wxcard.maven.goal.Goal");

  @ArchTest
  static final ArchRule NOBODY_ELSE_SEES_THE_LOG =
      noClasses()
          .that()
          .resideInAPackage("..wxcard.maven..")
          .and()
          .doNotHaveSimpleName("Goal")
          .and()
          .doNotHaveSimpleName("GatedLog")
          .and()
          .doNotHaveSimpleName("HelpMojo")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Log.class);

  /** Their colours and headings are not to be escaped; all else that is logged is. */
  @ArchTest
  static final ArchRule ONLY_FINDINGS_AND_PAGES_ARE_SHOWN_AS_THEY_ARE =
      methods()
          .that()
          .areDeclaredIn("io.github.wxcard.maven.GatedLog")
          .and()
          .haveName("show")
          .should()
          .onlyBeCalled()
          .byClassesThat(
              nameMatching("io\\.github\\.wxcard\\.maven\\.(output\\.Printer|goal\\.ExplainMojo)"));

  /**
   * So every finding that is shown, or written into a report, has passed the gate. {@code
   * ShownFrom} puts other paths to those that have.
   */
  @ArchTest
  static final ArchRule FINDINGS_ARE_MADE_AT_THE_GATE =
      constructors()
          .that()
          .areDeclaredIn(Finding.class)
          .should()
          .onlyBeCalled()
          .byClassesThat(
              nameMatching(
                  "io\\.github\\.wxcard\\."
                      + "(engine\\.findings\\.(Findings|FindingCodec)|report\\.text\\.ShownFrom)"
                      + "(\\$.*)?"));

  /** So every line of a fixture that is shown has passed the gate. */
  @ArchTest
  static final ArchRule LINES_ARE_SHOWN_IN_FRAMES_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wxcard.fixture..")
          .and()
          .doNotHaveSimpleName("FrameReader")
          .and()
          .doNotHaveSimpleName("MaskedLine")
          .and()
          .doNotHaveSimpleName("CodeFrame")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(SourceLine.class, SourceLines.class);
}

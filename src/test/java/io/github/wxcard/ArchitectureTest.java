package io.github.wxcard;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.wxcard.engine.SourceLine;
import io.github.wxcard.engine.SourceLines;
import io.github.wxcard.model.Finding;
import io.github.wxcard.rule.Rule;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.logging.Log;

/** Holds the direction of the packages, and who may see which library. */
@AnalyzeClasses(packages = "io.github.wxcard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("secret")
          .definedBy("..wxcard.secret..")
          .layer("model")
          .definedBy("..wxcard.model..")
          .layer("read")
          .definedBy("..wxcard.read..")
          .layer("schema")
          .definedBy("..wxcard.schema..")
          .layer("signature")
          .definedBy("..wxcard.signature..")
          .layer("rule")
          .definedBy("..wxcard.rule..")
          .layer("engine")
          .definedBy("..wxcard.engine..")
          .layer("report")
          .definedBy("..wxcard.report..")
          .layer("maven")
          .definedBy("..wxcard.maven..")
          .whereLayer("maven")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("maven")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("report", "maven")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("engine", "report", "maven")
          .whereLayer("signature")
          .mayOnlyBeAccessedByLayers("rule", "engine", "report", "maven")
          .whereLayer("schema")
          .mayOnlyBeAccessedByLayers("rule", "engine", "report", "maven")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "read", "schema", "signature", "rule", "engine", "report", "maven")
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("schema", "signature", "rule", "engine", "report", "maven");

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
          .resideOutsideOfPackages("..wxcard.read..", "..wxcard.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml..");

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
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  /** Only what is between a goal and Maven's log may print; whatever it prints passes the gate. */
  @ArchTest
  static final ArchRule GOALS_SPEAK_THROUGH_THE_GATE =
      classes()
          .that()
          .areAssignableTo(AbstractMojo.class)
          .and()
          .doNotHaveSimpleName("HelpMojo")
          .should()
          .beAssignableTo("io.github.wxcard.maven.Goal");

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
          .byClassesThat(nameMatching("io\\.github\\.wxcard\\.maven\\.(Printer|ExplainMojo)"));

  /** So every finding that is shown, or written into a report, has passed the gate. */
  @ArchTest
  static final ArchRule FINDINGS_ARE_MADE_AT_THE_GATE =
      constructors()
          .that()
          .areDeclaredIn(Finding.class)
          .should()
          .onlyBeCalled()
          .byClassesThat(
              nameMatching("io\\.github\\.wxcard\\.engine\\.(Findings|FindingCodec)(\\$.*)?"));

  /** So every line of a fixture that is shown has passed the gate. */
  @ArchTest
  static final ArchRule LINES_ARE_SHOWN_IN_FRAMES_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..wxcard.engine..")
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

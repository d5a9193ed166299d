package io.github.wxcard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.wxcard.rule.Rule;

/** Holds the direction of the packages, and who may see which library. */
@AnalyzeClasses(packages = "io.github.wxcard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
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
}

package riskcapital.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls inside the library: cleaning and rules know no framework, items no broker. */
@AnalyzeClasses(
    packages = "riskcapital.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  @ArchTest
  static final ArchRule cleaningAndRulesKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("..ingest.clean..", "..ingest.rules..", "..ingest.item..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule cleaningKnowsNoFeed =
      noClasses()
          .that()
          .resideInAPackage("..ingest.clean..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("riskcapital.events..", "riskcapital.schemas..", "tools.jackson..");
}

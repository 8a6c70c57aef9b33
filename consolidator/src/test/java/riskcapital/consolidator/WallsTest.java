package riskcapital.consolidator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "riskcapital.consolidator",
    importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  @ArchTest
  static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "riskcapital.ingest..",
              "riskcapital.simulator..",
              "riskcapital.reference..",
              "riskcapital.local..",
              "riskcapital.run..");

  @ArchTest
  static final ArchRule ONLY_THE_FEEDS_AND_THE_OUTBOX_KNOW_THE_BROKER =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..exposure..", "..deadline..", "..status..", "..judgement..", "..policy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
}

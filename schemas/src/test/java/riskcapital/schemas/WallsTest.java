package riskcapital.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "riskcapital")
class WallsTest {
  @ArchTest
  static final ArchRule THE_WIRE_KNOWS_NO_SPRING =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule THE_WIRE_KNOWS_NO_SERVICE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "riskcapital.ingest..",
              "riskcapital.consolidator..",
              "riskcapital.simulator..",
              "riskcapital.reference..",
              "riskcapital.local..");
}

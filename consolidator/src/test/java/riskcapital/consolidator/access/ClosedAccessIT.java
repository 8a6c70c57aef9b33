package riskcapital.consolidator.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import riskcapital.consolidator.flow.Installation;
import riskcapital.consolidator.operations.Caller;

/** Neither users nor an issuer are configured. */
class ClosedAccessIT {
  private static Installation installation;
  private static ConfigurableApplicationContext consolidator;

  @BeforeAll
  static void start() throws Exception {
    installation = Installation.create("closed");
    consolidator = installation.start();
  }

  @AfterAll
  static void stop() {
    consolidator.close();
    installation.close();
  }

  @Test
  void nothingCanBeWritten() {
    for (String method : List.of("PUT", "POST", "DELETE")) {
      Caller.of(consolidator)
          .call(method, "/api/v1/policies/asset-types", "application/json", null)
          .isProblem(
              403,
              "access-closed",
              "The operation is closed",
              """
              "detail": "Neither rcm.access.issuer nor rcm.access.users is configured, so nobody may do this",
              "instance": "/api/v1/policies/asset-types"
              """);
    }
  }

  @Test
  void noPasswordOpensIt() {
    assertThat(
            Caller.of(consolidator)
                .as("administrator", "administrator")
                .put("/api/v1/policies/asset-types", "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void thisMachineMayRead() {
    assertThat(Caller.of(consolidator).get("/api/v1/policies/changes").status()).isEqualTo(200);
    assertThat(Caller.of(consolidator).get("/api/v1/feeds").status()).isEqualTo(200);
    assertThat(Caller.of(consolidator).get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void aPersonNeedsANameOfItsOwn() {
    assertThatThrownBy(() -> PersonName.require(" ")).hasMessage("a person needs a name");
    assertThatThrownBy(() -> PersonName.require(null)).hasMessage("a person needs a name");
    assertThatThrownBy(() -> PersonName.require("System")).hasMessage("nobody is called system");
    assertThatThrownBy(() -> PersonName.require("ana "))
        .hasMessage("a person's name has no blanks around it");
    assertThatThrownBy(() -> PersonName.require("a".repeat(101)))
        .hasMessage("a person's name has at most 100 characters");
    assertThat(PersonName.require("Ana Souza")).isEqualTo("Ana Souza");
  }
}

package riskcapital.consolidator.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import riskcapital.consolidator.operations.ProblemAnswers;
import riskcapital.consolidator.policy.PolicySettings;
import riskcapital.consolidator.world.World;

/** A pack is sent whole or not at all. */
class EvidenceFailuresIT {
  private static World world;

  @TempDir Path folder;

  @BeforeAll
  static void make() {
    world = new World(null, "history", "evidence");
    world.jdbc.sql("insert into FUND_HEADS (fund_id, first_seen_at) values (1, now(6))").update();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  /** The last table that a pack is read from; all other files are written by then. */
  @BeforeEach
  void theLastTableIsAway() {
    world.asAdministrator("rename table APPLIED_OFFSETS to AWAY");
  }

  @AfterEach
  void theLastTableIsBack() {
    world.asAdministrator("rename table AWAY to APPLIED_OFFSETS");
  }

  @Test
  void whatFailsMidwayIsAProblemAndLeavesNothing() throws Exception {
    MockMvc one = api(1);
    for (int attempt = 1; attempt <= 2; attempt++) {
      problem(
          one,
          500,
          """
          {"type": "urn:risk-capital:problem:internal", "title": "The service has a defect",
           "status": 500, "detail": "It is in the log of the service",
           "instance": "/api/v1/funds/1/evidence"}
          """);
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void whileOthersAreWrittenTheCallerIsToldToTryLater() throws Exception {
    problem(
            api(0),
            503,
            """
            {"type": "urn:risk-capital:problem:unavailable", "title": "Not just now",
             "status": 503, "detail": "Other evidence packs are being written",
             "instance": "/api/v1/funds/1/evidence"}
            """)
        .andExpect(header().string("Retry-After", "10"));
    assertThat(folder).isEmptyDirectory();
  }

  private MockMvc api(int atOnce) {
    return MockMvcBuilders.standaloneSetup(
            new EvidenceController(
                new StageEvidence(world.bean(WriteEvidence.class), folder, atOnce),
                world.jdbc,
                world.bean(PolicySettings.class),
                world.clock))
        .setControllerAdvice(ProblemAnswers.advice())
        .build();
  }

  private static ResultActions problem(MockMvc api, int status, String body) throws Exception {
    return api.perform(get("/api/v1/funds/1/evidence?from=2026-02-09&to=2026-02-10"))
        .andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(header().doesNotExist("Content-Disposition"))
        .andExpect(content().json(body, JsonCompareMode.STRICT));
  }
}

package riskcapital.consolidator.evidence;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.consolidator.operations.InvalidValue;
import riskcapital.consolidator.operations.Refusal;
import riskcapital.consolidator.policy.PolicySettings;

/** The evidence pack of a fund and period. */
@RestController
class EvidenceController {
  private static final String NOBODY = "anonymous";

  private final WriteEvidence evidence;
  private final JdbcClient jdbc;
  private final PolicySettings policy;
  private final Clock clock;

  EvidenceController(
      WriteEvidence evidence,
      JdbcClient jdbc,
      PolicySettings policy,
      @Qualifier("systemClock") Clock clock) {
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Everything about a fund and period as one ZIP of CSV files with a manifest.
   *
   * @param from first day, in the policy's zone
   * @param to last day
   */
  @GetMapping(path = "/api/v1/funds/{id}/evidence", produces = "application/zip")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = "string", format = "binary")))
  void evidence(
      @PathVariable("id") long fund,
      @RequestParam("from") LocalDate from,
      @RequestParam("to") LocalDate to,
      @Nullable Principal caller,
      HttpServletResponse response)
      throws IOException {
    if (to.isBefore(from)) {
      throw Refusal.invalid(
          "The period is not valid", List.of(InvalidValue.of("to", "is before from")));
    }
    if (!isSeen(fund)) {
      throw Refusal.notFound("Fund " + fund);
    }
    response.setContentType("application/zip");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"evidence-%d-%s-%s.zip\"".formatted(fund, from, to));
    evidence.write(
        new EvidencePeriod(fund, from, to, policy.zone()),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        caller == null ? NOBODY : caller.getName(),
        response.getOutputStream());
  }

  private boolean isSeen(long fund) {
    return jdbc.sql("select exists (select 1 from FUND_HEADS where fund_id = :fund)")
        .param("fund", fund)
        .query(Boolean.class)
        .single();
  }
}

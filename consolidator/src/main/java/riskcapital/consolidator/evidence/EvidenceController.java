package riskcapital.consolidator.evidence;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2100;

  private final StageEvidence evidence;
  private final JdbcClient jdbc;
  private final PolicySettings policy;
  private final Clock clock;

  EvidenceController(
      StageEvidence evidence,
      JdbcClient jdbc,
      PolicySettings policy,
      @Qualifier("systemClock") Clock clock) {
    this.evidence = evidence;
    this.jdbc = jdbc;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Everything about a fund and period as one ZIP of CSV files with a manifest: whole, or an error.
   *
   * @param from first day, in the policy's zone; of the years 1970 to 2100
   * @param to last day, likewise
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
    List<InvalidValue> errors = errors(from, to);
    if (!errors.isEmpty()) {
      throw Refusal.invalid("The period is not valid", errors);
    }
    if (!isSeen(fund)) {
      throw Refusal.notFound("Fund " + fund);
    }
    Path pack =
        evidence.stage(
            new EvidencePeriod(fund, from, to, policy.zone()),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller == null ? NOBODY : caller.getName());
    try {
      response.setContentType("application/zip");
      response.setContentLengthLong(Files.size(pack));
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"evidence-%d-%s-%s.zip\"".formatted(fund, from, to));
      Files.copy(pack, response.getOutputStream());
    } finally {
      Files.deleteIfExists(pack);
    }
  }

  private static List<InvalidValue> errors(LocalDate from, LocalDate to) {
    List<InvalidValue> errors = new ArrayList<>();
    addUnlessInRange(errors, "from", from);
    addUnlessInRange(errors, "to", to);
    if (to.isBefore(from)) {
      errors.add(InvalidValue.of("to", "is before from"));
    }
    return errors;
  }

  private static void addUnlessInRange(List<InvalidValue> errors, String name, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      errors.add(
          InvalidValue.of(name, "is not in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR)));
    }
  }

  private boolean isSeen(long fund) {
    return jdbc.sql("select exists (select 1 from FUND_HEADS where fund_id = :fund)")
        .param("fund", fund)
        .query(Boolean.class)
        .single();
  }
}

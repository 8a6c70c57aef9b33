package riskcapital.simulator.admin;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.positions.PositionRow;

/**
 * Something to happen to a named fund now. Values that are absent are those that the fund would
 * have anyway; given ones are taken as they are and have to be clean.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @Type(name = "submit", value = Scenario.Submit.class),
  @Type(name = "restate", value = Scenario.Restate.class),
  @Type(name = "cancel", value = Scenario.Cancel.class),
  @Type(name = "withhold", value = Scenario.Withhold.class),
  @Type(name = "report-positions", value = Scenario.ReportPositions.class),
  @Type(name = "report-aum", value = Scenario.ReportAum.class)
})
public sealed interface Scenario {

  long fundId();

  /** A new submission; when neither local nor offshore margin is given, both are the usual ones. */
  record Submit(
      @Positive long fundId,
      @Nullable String submissionId,
      @Nullable Long managerId,
      @Nullable LocalDate referenceDate,
      @Nullable Instant submittedAt,
      @Nullable String currency,
      @Nullable BigDecimal marginLocal,
      @Nullable BigDecimal marginOffshore,
      @Nullable BigDecimal marginPosted,
      @Nullable String methodology)
      implements Scenario {}

  /**
   * A new version of a submission.
   *
   * @param submissionId the fund's newest one if absent
   * @param version one above the highest so far if absent
   */
  record Restate(
      @Positive long fundId,
      @Nullable String submissionId,
      @Nullable Integer version,
      @Nullable Long managerId,
      @Nullable LocalDate referenceDate,
      @Nullable Instant submittedAt,
      @Nullable String currency,
      @Nullable BigDecimal marginLocal,
      @Nullable BigDecimal marginOffshore,
      @Nullable BigDecimal marginPosted,
      @Nullable String methodology)
      implements Scenario {}

  /** A submission is taken back; {@code submissionId} and {@code version} as in a restatement. */
  record Cancel(
      @Positive long fundId,
      @Nullable String submissionId,
      @Nullable Integer version,
      @Nullable Instant submittedAt)
      implements Scenario {}

  /**
   * Nothing generated comes for the fund's margin any more.
   *
   * @param ended true lets it come again
   */
  record Withhold(@Positive long fundId, @Nullable Boolean ended) implements Scenario {}

  /**
   * A portfolio.
   *
   * @param portfolioDate the business day before today if absent
   * @param revision one above the highest so far if absent
   * @param positions the rows; none if absent
   */
  record ReportPositions(
      @Positive long fundId,
      @Nullable LocalDate portfolioDate,
      @Nullable Integer revision,
      @Nullable String baseCurrency,
      @Nullable List<PositionRow> positions)
      implements Scenario {}

  /**
   * Net assets; {@code referenceDate} and {@code revision} as in a portfolio.
   *
   * @param investorType {@code UNKNOWN} for none
   */
  record ReportAum(
      @Positive long fundId,
      @Nullable LocalDate referenceDate,
      @Nullable Integer revision,
      @Nullable BigDecimal aum,
      @Nullable String currency,
      @Nullable String status,
      @Nullable String investorType,
      @Nullable String fundClass,
      @Nullable Long managerId,
      @Nullable BigDecimal ownMarginLimit)
      implements Scenario {}
}

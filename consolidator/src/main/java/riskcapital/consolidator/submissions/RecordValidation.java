package riskcapital.consolidator.submissions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;
import riskcapital.schemas.EventIds;

/** Writes people's validations and their entries in the log, in the caller's transaction. */
@Component
class RecordValidation {
  private static final String RECORD = SqlFile.read("submissions/record-validation.sql");
  private static final String LOG = SqlFile.read("submissions/log-validation.sql");

  private final JdbcClient jdbc;

  RecordValidation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of the version, which the caller has locked. */
  Validation of(StandingVersion version, DecisionBy decision) {
    String key = version.submissionId() + "|" + version.version();
    Validation validation =
        record(
            new Validation(
                0,
                version.fundId(),
                version.submissionId(),
                version.version(),
                null,
                decision.actor(),
                decision.reason(),
                decision.at()),
            version.eventId());
    log(validation, key, version.referenceDate(), version.eventId());
    return validation;
  }

  /**
   * Of a fund without submission.
   *
   * @param day the day of the decision in the policy zone
   */
  Validation of(long fundId, LocalDate day, DecisionBy decision) {
    Validation validation =
        record(
            new Validation(
                0, fundId, null, null, day, decision.actor(), decision.reason(), decision.at()),
            null);
    String name = "rcm|MANUAL_VALIDATION|" + validation.validationId();
    log(validation, fundId + "|" + day, day, EventIds.of(name).toString());
    return validation;
  }

  /**
   * Writes a validation that has no number yet.
   *
   * @param seen the content of the version; null without submission
   * @return it with its number
   */
  private Validation record(Validation made, @Nullable String seen) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(RECORD).params(parameters(made)).param("event", seen).update(key);
    Number id = key.getKey();
    if (id == null) {
      throw new IllegalStateException("the validation has no number");
    }
    return new Validation(
        id.longValue(),
        made.fundId(),
        made.submissionId(),
        made.version(),
        made.anchorDate(),
        made.actor(),
        made.reason(),
        made.validatedAt());
  }

  private void log(Validation validation, String key, LocalDate date, String eventId) {
    jdbc.sql(LOG)
        .params(parameters(validation))
        .param("key", key)
        .param("date", date)
        .param("event", eventId)
        .update();
  }

  private static Map<String, @Nullable Object> parameters(Validation validation) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("fund", validation.fundId());
    values.put("submission", validation.submissionId());
    values.put("version", validation.version());
    values.put("actor", validation.actor());
    values.put("reason", validation.reason());
    values.put("at", UtcTime.of(validation.validatedAt()));
    return values;
  }
}

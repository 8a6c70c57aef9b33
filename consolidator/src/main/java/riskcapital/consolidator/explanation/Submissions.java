package riskcapital.consolidator.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.UtcTime;

/** Submissions and validations as they were recorded at a moment. */
@Component
class Submissions {
  private static final String VERSION = SqlFile.read("explanation/submission-version.sql");
  private static final String NEWEST =
      SqlFile.read("explanation/newest-standing.sql")
          .replace("{{versions}}", SqlFile.read("asof/versions-then.sql"));
  private static final String FAILED = SqlFile.read("explanation/failed-rules.sql");
  private static final String VALIDATIONS = SqlFile.read("explanation/validations.sql");

  private final JdbcClient jdbc;

  Submissions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A version with the codes of the rules of severity WARN that it fails.
   *
   * @param warnings those of its ingestion
   * @param warningsNow all that fail today
   */
  private record Judged(
      SubmissionVersion version, List<String> warnings, List<String> warningsNow) {
    static Judged read(ResultSet row, int number) throws SQLException {
      return new Judged(
          SubmissionVersion.read(row),
          codes(row.getString("ingest_warnings")),
          codes(row.getString("warn_codes")));
    }

    private static List<String> codes(String joined) {
      return Arrays.stream(joined.split(",", -1)).filter(code -> !code.isEmpty()).toList();
    }
  }

  /** The submission that satisfies last; empty where there is none, or it was replaced since. */
  Optional<SubmissionVersion> satisfying(Moment moment) {
    return moment.status().snapshotSubmissionId() == null
        ? Optional.empty()
        : jdbc.sql(VERSION)
            .param("submission", moment.status().snapshotSubmissionId())
            .param("version", moment.status().snapshotVersion())
            .param("at", UtcTime.of(moment.at()))
            .query(Judged::read)
            .optional()
            .map(Judged::version);
  }

  /** Validations by people of the fund, the oldest first. */
  List<Validation> validations(Moment moment) {
    return jdbc.sql(VALIDATIONS)
        .param("fund", moment.fund())
        .param("at", UtcTime.of(moment.at()))
        .query(
            (row, n) ->
                new Validation(
                    row.getLong("id"),
                    row.getString("submission_id"),
                    row.getObject("version", Integer.class),
                    row.getString("event_id"),
                    row.getString("actor"),
                    row.getString("reason"),
                    Objects.requireNonNull(UtcTime.read(row, "validated_at"))))
        .list();
  }

  /** What was received last, and whether it is validated. */
  Received received(Moment moment) {
    Optional<Judged> newest =
        jdbc.sql(NEWEST)
            .param("fund", moment.fund())
            .param("at", UtcTime.of(moment.at()))
            .param("proven_until", UtcTime.of(moment.status().provenUntil()))
            .query(Judged::read)
            .optional();
    return new Received(
        newest.map(Judged::version).orElse(null),
        newest.map(judged -> failed(judged, moment)).orElse(List.of()),
        newest.map(judged -> of(judged.version(), validations(moment))).orElse(List.of()),
        moment.status().submissionStatus());
  }

  private List<String> failed(Judged judged, Moment moment) {
    if (moment.newest()) {
      return judged.warningsNow();
    }
    TreeSet<String> codes = new TreeSet<>(judged.warnings());
    codes.addAll(
        jdbc.sql(FAILED)
            .param("submission", judged.version().submissionId())
            .param("version", judged.version().version())
            .param("at", UtcTime.of(moment.at()))
            .query(String.class)
            .list());
    return new ArrayList<>(codes);
  }

  private static List<Validation> of(SubmissionVersion version, List<Validation> validations) {
    return validations.stream()
        .filter(
            v ->
                version.submissionId().equals(v.submissionId())
                    && Objects.equals(version.version(), v.version())
                    && version.eventId().equals(v.eventId()))
        .toList();
  }

  /** Validations without submission on a date of the policy's zone. */
  static List<Validation> on(LocalDate date, CalendarAt calendar, List<Validation> validations) {
    return validations.stream()
        .filter(v -> v.submissionId() == null && date.equals(local(v.validatedAt(), calendar)))
        .toList();
  }

  private static LocalDate local(Instant instant, CalendarAt calendar) {
    return LocalDate.ofInstant(instant, calendar.zone());
  }
}

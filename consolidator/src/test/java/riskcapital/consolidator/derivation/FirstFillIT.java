package riskcapital.consolidator.derivation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.world.World;

/**
 * The server keeps the statistics that it read when it opened a table, so a database is filled for
 * the first time with those of empty tables. A fund must be found by index all the same: a scan per
 * fund makes the first fill quadratic.
 */
class FirstFillIT {
  private static final Map<String, Object> PARAMETERS =
      Map.ofEntries(
          Map.entry("scope", 1),
          Map.entry("now", "2026-02-13"),
          Map.entry("watermark", "2026-02-13"),
          Map.entry("today", "2026-02-13"),
          Map.entry("market", "BR"),
          Map.entry("stale_after", 5),
          Map.entry("fresh_from", "2026-02-06"),
          Map.entry("types", List.of("MISSING_POSITIONS")),
          Map.entry("warning_share", 0.8),
          Map.entry("grace_days", 5),
          Map.entry("positionsExpected", "2026-02-12"),
          Map.entry("portfolios", "[[50, \"2099-01-01\", 1, \"2028-07-03\", 1, 1]]"),
          Map.entry("funds", "[[50, \"2027-06-17\"]]"),
          Map.entry("rows", "[[50, \"2028-07-03\", \"2027-06-17\"]]"),
          Map.entry("arrived", "[[50, \"2028-07-03\", \"2027-06-17\"]]"),
          Map.entry("months", "[[50, \"2027-06-01\", \"2027-06-17\", \"2027-06-26\"]]"),
          Map.entry("zone", "America/Sao_Paulo"),
          Map.entry("cut_off", "18:00:00"),
          Map.entry("monitoring_start", "2026-01-01"));
  private static final String FAILING = SqlFile.read("validation/failing-rules.sql");
  private static final long ROWS = 1_000;
  private static final List<String> TABLES =
      List.of(
          "DERIVATION_SCOPE",
          "FUNDS",
          "FUNDS_AUM_DAILY",
          "FUNDS_AUM_SNAPSHOT",
          "FUND_ERAS",
          "FUND_HEADS",
          "FUND_TYPE_SETS",
          "MANAGER_MARGIN_HISTORY",
          "MARGIN_VALIDATION_LOG",
          "MAPPED_DUTIES",
          "MAPPED_LABELS",
          "PORTFOLIOS",
          "REVISION_CONFLICTS",
          "RISK_EXPOSURE_SNAPSHOT",
          "SUBMISSION_OBLIGATIONS");
  private static World world;

  /** The tables are opened while they are empty, and their statistics stay those of then. */
  @BeforeAll
  static void fill() throws IOException {
    world = new World(null, "exceptions");
    for (String table : TABLES) {
      world.asAdministrator("alter table " + table + " stats_auto_recalc = 0");
      world.rows("select count(*) from " + table);
    }
    world.asAdministrator(
        """
        create table NUMBERS (n int primary key, fund_id bigint, day date)
        with recursive n (n) as (select 0 union all select n + 1 from n where n < 999)
        select n, n div 10 as fund_id, '2026-02-02' + interval n day as day from n
        """);
    try (InputStream file = FirstFillIT.class.getResourceAsStream("/derivation/first-fill.sql")) {
      String script = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (String statement : script.split(";\n")) {
        world.jdbc.sql(statement).update();
      }
    }
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "judgement/margin-of-scope-exists.sql",
        "exposure/find-portfolio-changes.sql",
        "deadline/is-any-obligation-to-derive.sql",
        "judgement/take-margin-snapshot.sql",
        "judgement/find-former-margin-snapshots.sql",
        "status/merge-margin-status.sql",
        "judgement/judge-margin-versions.sql",
        "judgement/judge-margin-warnings.sql",
        "exposure/read-newest-totals.sql",
        "exposure/find-former-exposure.sql",
        "deadline/derive-duties.sql",
        "deadline/derive-obligations.sql",
        "deadline/fingerprint-obligation-inputs.sql",
        "deadline/keep-obligation-inputs.sql",
        "status/take-portfolio.sql",
        "status/keep-status-history.sql",
        "status/find-changed-status.sql",
        "labels/label-portfolios.sql",
        "labels/find-like-portfolios.sql",
        "eras/forget-timeline-inputs.sql",
        "eras/find-forgotten-timeline-inputs.sql",
        "labels/keep-past-mappings.sql",
        "labels/find-former-mappings.sql",
        "eras/timeline-inputs.sql",
        "eras/derive-eras.sql",
        "exceptions/newest-type-sets.sql",
        "exceptions/live-of-funds.sql",
        "eras/find-former-eras.sql",
        "validation/flag-funds.sql",
        "validation/await-portfolios.sql",
        "validation/open-entries.sql",
        "validation/find-next-items.sql",
        "validation/await-next.sql",
        "positions/find-newest-portfolios.sql",
        "aum/merge-aum-snapshot.sql",
        "aum/merge-aum-history.sql",
        "warnings/aum-001.sql",
        "warnings/aum-002.sql",
        "warnings/com-005-aum.sql",
        "warnings/com-005-positions.sql",
        "warnings/pos-003.sql",
        "warnings/pos-004.sql",
        "warnings/pos-006.sql",
        "warnings/margin-rejections.sql",
        "warnings/margin-warnings.sql",
        "conditions/incomplete-positions.sql",
        "conditions/invalid-submission.sql",
        "conditions/missing-positions.sql",
        "conditions/unknown-fund.sql",
        "conditions/conflicting-revision.sql"
      })
  void readsTheFundsOfTheScopeAlone(String statement) {
    assertThat(rowsRead(statement)).isPositive().isLessThan(ROWS / 2);
  }

  /** Rows and index entries that the server reads for the statement, of a scope of one fund. */
  private static long rowsRead(String statement) {
    String file = SqlFile.read(statement);
    String sql =
        (statement.startsWith("warnings/") ? FAILING.replace("{{failures}}", file) : file)
            .replace("{{dates}}", SqlFile.read("validation/dates.sql"))
            .replaceAll("(?m)^\\s*--.*$", "");
    boolean reads = sql.strip().startsWith("select") || sql.strip().startsWith("with");
    world
        .jdbc
        .sql("insert ignore into DERIVATION_SCOPE (scope_id, fund_id) values (1, 50)")
        .update();
    world.jdbc.sql("update FUND_HEADS set warnings_from = '2027-06-17'").update();
    long counting = -handlerReads() + handlerReads();
    long before = handlerReads();
    JdbcClient.StatementSpec run = world.jdbc.sql(sql).params(PARAMETERS);
    if (reads) {
      run.query(row -> {});
    } else {
      run.update();
    }
    return handlerReads() - before - counting;
  }

  private static long handlerReads() {
    return world
        .jdbc
        .sql("show session status like 'Handler_read%'")
        .query((row, n) -> row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}

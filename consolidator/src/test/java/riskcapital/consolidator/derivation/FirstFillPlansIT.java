package riskcapital.consolidator.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
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
class FirstFillPlansIT {
  private static final Map<String, Object> PARAMETERS =
      Map.ofEntries(
          Map.entry("scope", 1),
          Map.entry("now", "2026-02-13"),
          Map.entry("watermark", "2026-02-13"),
          Map.entry("today", "2026-02-13"),
          Map.entry("market", "BR"),
          Map.entry("stale_after", 5),
          Map.entry("warning_share", 0.8),
          Map.entry("grace_days", 5),
          Map.entry("positionsExpected", "2026-02-12"),
          Map.entry("zone", "America/Sao_Paulo"),
          Map.entry("cut_off", "18:00:00"),
          Map.entry("monitoring_start", "2026-01-01"));
  private static final long ROWS = 1_000;
  private static final World WORLD = new World(null, "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "take-margin-snapshot.sql",
        "find-former-margin-snapshots.sql",
        "merge-margin-status.sql",
        "judge-margin-versions.sql",
        "judge-margin-warnings.sql",
        "consolidate-exposure.sql",
        "find-former-exposure.sql",
        "derive-duties.sql",
        "derive-obligations.sql",
        "fingerprint-obligation-inputs.sql",
        "keep-obligation-inputs.sql",
        "keep-status-history.sql",
        "find-changed-status.sql",
        "labels/label-portfolios.sql",
        "labels/collect-type-sets.sql",
        "labels/keep-past-mappings.sql",
        "labels/drop-former-mappings.sql",
        "eras/derive-eras.sql",
        "eras/drop-former-eras.sql",
        "validation/await-next.sql",
        "validation/flag-funds.sql",
        "warnings/aum-001.sql",
        "warnings/aum-002.sql",
        "warnings/pos-003.sql",
        "warnings/pos-006.sql",
        "warnings/margin-rejections.sql",
        "conditions/incomplete-positions.sql",
        "conditions/invalid-submission.sql",
        "conditions/missing-positions.sql",
        "conditions/unknown-fund.sql",
        "conditions/conflicting-revision.sql"
      })
  void readsTheFundsOfTheScopeAlone(String statement) {
    rowsRead(statement);
    WORLD
        .jdbc
        .sql(
            """
            insert ignore into MANAGER_MARGIN_HISTORY (
              submission_id, version, mode, manager_id, fund_id, reference_date, submitted_at,
              updated_at, currency, margin_local, outcome, is_current, content_hash, event_id,
              recorded_at)
            with recursive n (n) as (select 0 union all select n + 1 from n where n < 999)
            select concat('M-', n), 1, 'ORIGINAL', 7, n div 10, '2026-02-02' + interval n day,
              '2026-02-02', '2026-02-02', 'BRL', 10, 'ACCEPTED', 1, repeat('0', 64), uuid(),
              '2026-02-02'
            from n
            """)
        .update();
    WORLD
        .jdbc
        .sql(
            """
            insert ignore into PORTFOLIOS (
              fund_id, portfolio_date, revision, base_currency, position_count, rejected_rows,
              updated_at, content_hash, event_id, recorded_at)
            with recursive n (n) as (select 0 union all select n + 1 from n where n < 999)
            select n div 10, '2026-02-02' + interval n day, 1, 'BRL', 0, 0, '2026-02-02',
              repeat('0', 64), uuid(), '2026-02-02'
            from n
            """)
        .update();

    WORLD
        .jdbc
        .sql(
            """
            insert ignore into POSITION_TOTALS
            select fund_id, portfolio_date, revision, 'SWAP', 1, 1, 1, 1, 1, 0
            from PORTFOLIOS
            """)
        .update();
    WORLD
        .jdbc
        .sql(
            """
            insert ignore into RISK_EXPOSURE_SNAPSHOT
            select fund_id, 'OTC', max(portfolio_date), 1, 1, 1, 1, 1, 1, 'BRL', '2026-02-02'
            from PORTFOLIOS
            group by fund_id
            """)
        .update();

    assertThat(rowsRead(statement)).isLessThan(ROWS / 2);
  }

  /** Rows and index entries that the server reads for the statement, of a scope of one fund. */
  private static long rowsRead(String statement) {
    String sql = SqlFile.read(statement).replaceAll("(?m)^\\s*--.*$", "");
    boolean reads = sql.strip().startsWith("select") || sql.strip().startsWith("with");
    WORLD
        .jdbc
        .sql("insert ignore into DERIVATION_SCOPE (scope_id, fund_id) values (1, 50)")
        .update();
    long counting = -handlerReads() + handlerReads();
    long before = handlerReads();
    JdbcClient.StatementSpec run = WORLD.jdbc.sql(sql).params(PARAMETERS);
    if (reads) {
      run.query(row -> {});
    } else {
      run.update();
    }
    return handlerReads() - before - counting;
  }

  private static long handlerReads() {
    return WORLD
        .jdbc
        .sql("show session status like 'Handler_read%'")
        .query((row, n) -> row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}

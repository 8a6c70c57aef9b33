package riskcapital.consolidator.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.world.World;

/**
 * The server keeps the statistics that it read when it opened a table, so a database is filled for
 * the first time with those of empty tables. A fund must be found by index all the same: a scan per
 * fund makes the first fill quadratic.
 */
class FirstFillPlansIT {
  private static final Map<String, Object> PARAMETERS =
      Map.of(
          "scope", 1,
          "today", "2026-02-13",
          "market", "BR",
          "stale_after", 5,
          "warning_share", 0.8,
          "grace_days", 5,
          "positionsExpected", "2026-02-12",
          "zone", "America/Sao_Paulo",
          "cut_off", "18:00:00",
          "monitoring_start", "2026-01-01");
  private static final List<String> POLICY = List.of("ASSET_TYPE_MAPPING", "policy");
  private static final World WORLD = new World(null, "exceptions");

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "take-margin-snapshot.sql",
        "drop-former-margin-snapshot.sql",
        "merge-margin-status.sql",
        "judge-margin-versions.sql",
        "judge-margin-warnings.sql",
        "consolidate-exposure.sql",
        "drop-former-exposure.sql",
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
    scans(statement);
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

    assertThat(scans(statement)).isSubsetOf(POLICY);
  }

  /** Tables that the statement reads wholly, or by a whole index. */
  private static List<String> scans(String statement) {
    String sql =
        SqlFile.read(statement)
            .replaceAll("(?m)^\\s*--.*$", "")
            .replace(":watermark", "'2026-02-13'")
            .replace(":now", "'2026-02-13'");
    return WORLD
        .jdbc
        .sql("explain " + sql)
        .params(PARAMETERS)
        .query(
            (row, n) -> {
              String type = String.valueOf(row.getString("type"));
              String table = String.valueOf(row.getString("table"));
              boolean target = "INSERT".equals(row.getString("select_type"));
              boolean scan = type.equals("ALL") || type.equals("index");
              return target || table.startsWith("<") || !scan ? "" : table;
            })
        .list()
        .stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }
}

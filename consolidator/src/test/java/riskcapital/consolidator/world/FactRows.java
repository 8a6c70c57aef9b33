package riskcapital.consolidator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.positions.StoredTypes;

/** Puts rows as the rest of the consolidator would: defaults, and what the test is about. */
public final class FactRows {
  private static final String HASH = "0".repeat(64);
  private static final String EVENT = "00000000-0000-0000-0000-000000000000";

  private final JdbcClient jdbc;

  FactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code MARGIN_STATUS} of a required fund that is not missing. */
  public void status(long fund, @Nullable Object... columns) {
    put(
        "MARGIN_STATUS",
        row(
            "fund_id", fund,
            "manager_id", fund * 10,
            "exposure_label", "OTC",
            "is_required", true,
            "investor_type", "RETAIL",
            "fund_class", "EQUITY",
            "deadline_status", "NEVER_SUBMITTED",
            "submission_status", "NOT_RECEIVED",
            "is_missing", false,
            "judgement_pending", false,
            "limit_status", "UNKNOWN",
            "limit_reason", "NO_MARGIN",
            "margin_stale", false,
            "changed_at", "2026-02-01"),
        columns);
  }

  public void obligation(long fund, String basis, @Nullable Object... columns) {
    put(
        "SUBMISSION_OBLIGATIONS",
        row(
            "fund_id", fund,
            "basis", basis,
            "duty_start", basis.substring(0, 10),
            "exposure_label", "OTC",
            "due_at", "2026-02-18 21:00:00",
            "status", "OPEN",
            "recorded_at", "2026-02-01"),
        columns);
  }

  /** A duty in force of the obligations that begin with its start. */
  public void duty(long fund, String start, @Nullable Object... columns) {
    put(
        "MAPPED_DUTIES",
        row(
            "fund_id",
            fund,
            "mapped_until",
            "9999-12-31",
            "duty_start",
            start,
            "episode_start",
            start,
            "added_class",
            false,
            "began_at",
            start + " 21:00:00",
            "began_on",
            start,
            "in_force",
            true,
            "holds",
            true,
            "has_otc",
            true,
            "has_offshore",
            false,
            "floor_at",
            start + " 21:00:00"),
        columns);
  }

  /** {@code FUNDS}, {@code FUNDS_AUM_DAILY} and {@code FUNDS_AUM_SNAPSHOT} of one AUM item. */
  public void aum(long fund, String date, @Nullable Object... columns) {
    Map<String, @Nullable Object> shared =
        row(
            "fund_id", fund,
            "fund_name", "Fund " + fund,
            "fund_cnpj", "11222333000181",
            "manager_id", fund * 10,
            "status", "ACTIVE",
            "investor_type", "RETAIL",
            "fund_class", "EQUITY",
            "currency", "BRL",
            "updated_at", date + " 21:00:00");
    Map<String, @Nullable Object> item = new LinkedHashMap<>(shared);
    item.putAll(
        row(
            "revision",
            1,
            "manager_name",
            "Manager",
            "aum_value",
            "1000.00",
            "content_hash",
            HASH));
    Map<String, @Nullable Object> daily = new LinkedHashMap<>(item);
    daily.putAll(row("reference_date", date, "event_id", EVENT, "recorded_at", date));
    put("FUNDS_AUM_DAILY", daily, columns);
    Map<String, @Nullable Object> snapshot = new LinkedHashMap<>(item);
    snapshot.putAll(row("as_of_date", date, "snapshot_timestamp", date));
    put("FUNDS_AUM_SNAPSHOT", snapshot, columns);
    shared.put("known_since", date);
    put("FUNDS", shared, onlyKnown(shared, columns));
  }

  public void portfolio(
      long fund, String date, int revision, int rejected, @Nullable Object... columns) {
    put(
        "PORTFOLIOS",
        row(
            "fund_id",
            fund,
            "portfolio_date",
            date,
            "revision",
            revision,
            "base_currency",
            "BRL",
            "position_count",
            1,
            "rejected_rows",
            rejected,
            "updated_at",
            date + " 21:00:00",
            "content_hash",
            HASH,
            "type_set",
            0,
            "totals",
            "[]",
            "net_market_value",
            "0.00",
            "without_counterparty",
            0,
            "event_id",
            EVENT,
            "recorded_at",
            date),
        columns);
    markUnlabelled(fund, date);
  }

  /** As whoever stores a portfolio does. */
  private void markUnlabelled(long fund, String from) {
    jdbc.sql(
            """
            insert into FUND_HEADS (fund_id, first_seen_at, shelf, unlabelled_from)
            values (:fund, utc_timestamp(6), 1 + mod(:fund, 7), :date)
            on duplicate key update
              unlabelled_from = least(coalesce(unlabelled_from, :date), :date)""")
        .param("fund", fund)
        .param("date", from)
        .update();
  }

  /** Adds the totals of a type to a portfolio that is there. */
  public void total(
      long fund, String date, int revision, String code, @Nullable Object... columns) {
    Map<String, @Nullable Object> sums =
        row(
            "gross_notional",
            "0",
            "gross_market_value",
            "100.00",
            "net_market_value",
            "100.00",
            "exposure_amount",
            "100.00",
            "position_count",
            1,
            "without_counterparty",
            0);
    sums.putAll(row(columns));
    int changed =
        jdbc.sql(
                """
            update PORTFOLIOS
            set totals = json_array_append(totals, '$', json_array(
              :code, :gross_notional, :gross_market_value, :net_market_value, :exposure_amount,
              :position_count, :without_counterparty)),
              net_market_value = net_market_value + :net_market_value,
              without_counterparty = without_counterparty + :without_counterparty
            where fund_id = :fund and portfolio_date = :date and revision = :revision""")
            .param("code", code)
            .param("fund", fund)
            .param("date", date)
            .param("revision", revision)
            .params(sums)
            .update();
    if (changed != 1) {
      throw new IllegalArgumentException("there is no portfolio of " + date + " to total");
    }
    keepTypes(fund, date, revision);
  }

  private void keepTypes(long fund, String date, int revision) {
    Set<String> codes =
        jdbc.sql(
                "select asset_type_code from POSITION_TOTALS where fund_id = :fund"
                    + " and portfolio_date = :date and revision = :revision")
            .param("fund", fund)
            .param("date", date)
            .param("revision", revision)
            .query(String.class)
            .set();
    jdbc.sql(
            "update PORTFOLIOS set type_set = :types where fund_id = :fund"
                + " and portfolio_date = :date and revision = :revision")
        .param("types", StoredTypes.id(codes))
        .param("fund", fund)
        .param("date", date)
        .param("revision", revision)
        .update();
    StoredTypes.keep(jdbc, fund, List.of(codes));
  }

  public void exposure(long fund, String exposureClass, String amount) {
    put(
        "RISK_EXPOSURE_SNAPSHOT",
        row(
            "fund_id", fund,
            "exposure_class", exposureClass,
            "portfolio_date", "2026-02-18",
            "revision", 1,
            "gross_notional", amount,
            "gross_market_value", amount,
            "net_market_value", amount,
            "exposure_amount", amount,
            "position_count", 1,
            "base_currency", "BRL",
            "snapshot_timestamp", "2026-02-18"));
  }

  public void version(String submission, int version, long fund, @Nullable Object... columns) {
    put(
        "MANAGER_MARGIN_HISTORY",
        row(
            "submission_id", submission,
            "version", version,
            "mode", "ORIGINAL",
            "manager_id", fund * 10,
            "fund_id", fund,
            "reference_date", "2026-02-09",
            "submitted_at", "2026-02-10 12:00:00",
            "updated_at", "2026-02-10 12:00:00",
            "currency", "BRL",
            "margin_local", "10.00",
            "outcome", "ACCEPTED",
            "content_hash", HASH,
            "event_id", EVENT,
            "recorded_at", "2026-02-10"),
        columns);
  }

  public void conflict(String feed, String key, long fund, char hash, String updatedAt) {
    put(
        "REVISION_CONFLICTS",
        row(
            "feed", feed,
            "natural_key", key,
            "content_hash", String.valueOf(hash).repeat(64),
            "fund_id", fund,
            "updated_at", updatedAt,
            "recorded_at", updatedAt));
  }

  public void watermark(String feed, String asOf) {
    put(
        "FEED_WATERMARKS",
        row("feed", feed, "effective_as_of", asOf, "run_id", EVENT, "updated_at", asOf));
  }

  public void run(String feed, String asOf) {
    put(
        "FEED_RUNS",
        row(
            "feed",
            feed,
            "run_id",
            java.util.UUID.randomUUID().toString(),
            "as_of",
            asOf,
            "started_at",
            asOf,
            "completed_at",
            asOf,
            "items",
            0,
            "published",
            0,
            "rejected",
            0,
            "ignored",
            0,
            "warnings",
            0,
            "ends",
            "[]",
            "recorded_at",
            asOf));
  }

  private void put(
      String table, Map<String, @Nullable Object> defaults, @Nullable Object... columns) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(defaults);
    row.putAll(row(columns));
    String names = String.join(", ", row.keySet());
    String values = row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    jdbc.sql("replace into %s (%s) values (%s)".formatted(table, names, values))
        .params(row)
        .update();
  }

  private static @Nullable Object[] onlyKnown(
      Map<String, @Nullable Object> known, @Nullable Object... columns) {
    Map<String, @Nullable Object> kept = row(columns);
    kept.keySet().retainAll(known.keySet());
    return kept.entrySet().stream()
        .flatMap(e -> java.util.Arrays.asList(e.getKey(), e.getValue()).stream())
        .toArray();
  }

  private static Map<String, @Nullable Object> row(@Nullable Object... columns) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      row.put(String.valueOf(columns[i]), columns[i + 1]);
    }
    return row;
  }
}

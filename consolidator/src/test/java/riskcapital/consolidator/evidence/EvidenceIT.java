package riskcapital.consolidator.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole pack of a small fund. */
class EvidenceIT {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static World world;
  private static Map<String, byte[]> pack;

  @BeforeAll
  static void make() throws IOException {
    world = new World(null, "history", "evidence");
    world.facts.aum(1, "2026-02-09", "fund_name", "=HYPERLINK(\"x\")", "risk_rating", "-A, \"b\"");
    world.facts.aum(1, "2026-02-10", "fund_name", "@fund", "portfolio_type", "+x", "var_95", "-1");
    world.facts.aum(1, "2026-01-09");
    world.facts.aum(2, "2026-02-09");
    world.facts.portfolio(1, "2026-02-09", 1, 0);
    world.facts.total(1, "2026-02-09", 1, "=SWAP", "net_market_value", "-100.00");
    world.facts.total(1, "2026-02-09", 1, "CASH");
    world.facts.portfolio(1, "2026-02-10", 1, 2);
    world.facts.version("S1", 1, 1);
    world.facts.version(
        "S1", 2, 1, "mode", "RESTATEMENT", "outcome", "REJECTED", "reject_codes", "MRG-001");
    world.facts.version(
        "S0",
        1,
        1,
        "reference_date",
        "2026-01-02",
        "submitted_at",
        "2026-01-02",
        "recorded_at",
        "2026-01-02");
    world.facts.obligation(
        1,
        "2026-02-09|-",
        "status",
        "SATISFIED",
        "satisfied_at",
        "2026-02-10 12:00:00",
        "satisfied_by",
        "S1",
        "on_time",
        true);
    world.facts.obligation(
        1,
        "2026-02-09|2026-02-09",
        "anchor_date",
        "2026-02-09",
        "investor_type",
        "RETAIL",
        "interval_days",
        7);
    world.facts.obligation(1, "2026-02-09|2026-02-11", "anchor_date", "2026-02-11");
    world.facts.obligation(1, "2026-01-05|-", "due_at", "2026-01-06 21:00:00", "status", "VOID");
    world.facts.watermark("AUM", "2026-02-10 12:00:00");
    quiet();
    for (String sql : (ROWS + ";\n" + QUIET_ROWS).strip().split(";\n")) {
      world.jdbc.sql(sql).update();
    }
    pack = pack(1, "2026-02-09", "2026-02-10");
  }

  private static final String ROWS =
      """
      insert into APPLIED_OFFSETS values ('AAAAAAAAAAAAAAAAAAAAAA', 0, 'risk.aum.v1', 7, '2026-02-10');
      insert into FEED_RUNS values ('AUM', '00000000-0000-0000-0000-000000000000',
        '2026-02-10 12:00:00', '2026-02-10 12:00:00', '2026-02-10 12:00:01', 1, 1, 0, 0, 0,
        '[{"topic": "risk.aum.v1", "topicId": "AAAAAAAAAAAAAAAAAAAAAA", "endOffset": 7, "partition": 0}]',
        '2026-02-10 12:00:02');
      insert into FEED_RUNS values ('AUM', '00000000-0000-0000-0000-000000000001', '2026-01-10',
        '2026-01-10', '2026-01-10', 1, 1, 0, 0, 0, '[]', '2026-01-10');
      insert into MARGIN_VALIDATION_LOG (feed, item_key, fund_id, submission_id, version,
        business_date, code, severity, reason, origin, event_id, recorded_at)
        values ('MARGIN', 'S1|2', 1, 'S1', 2, '2026-02-09', 'MRG-001', 'REJECT',
        'Not the manager of the fund', 'CONSOLIDATOR', '00000000-0000-0000-0000-000000000000',
        '2026-02-10 13:00:00.000001');
      insert into MANUAL_VALIDATIONS (id, fund_id, submission_id, version, event_id, actor, reason,
        validated_at) values (1, 1, 'S1', 1, '00000000-0000-0000-0000-000000000001', 'ana', '=1+1',
        '2026-02-10 14:00:00');
      insert into MANUAL_VALIDATIONS (id, fund_id, actor, reason, validated_at) values
        (2, 1, 'ana', 'later', '2026-02-11 03:00:00'),
        (3, 1, 'ana', 'in the last second', '2026-02-11 02:59:59.999999');
      insert into SUBMISSION_ENTRIES (state, submission_id, mode, manager_id, fund_id,
        reference_date, submitted_at, currency, margin_local, attachment_sha256, file_name,
        requested_by, requested_at) values ('REQUESTED', 'mail-1', 'ORIGINAL', 10, 1, '2026-02-09',
        '2026-02-10 11:00:00', 'BRL', 12.5, repeat('a', 64), '-margin.pdf', 'ana',
        '2026-02-10 12:00:00');
      insert into SUBMISSION_ENTRIES (state, submission_id, mode, manager_id, fund_id,
        reference_date, submitted_at, currency, margin_local, attachment_sha256, file_name,
        requested_by, requested_at) values ('REQUESTED', 'mail-2', 'ORIGINAL', 10, 1, '2026-01-09',
        '2026-01-10 11:00:00', 'BRL', 12.5, repeat('a', 64), 'margin.pdf', 'ana',
        '2026-01-10 12:00:00');
      insert into MARGIN_STATUS_HISTORY (fund_id, business_date, recorded_at, exposure_label,
        is_required, deadline_status, submission_status, is_missing, judgement_pending, limit_status,
        margin_stale) values (1, '2026-02-09', '2026-02-09 12:00:00', 'OTC', true,
        'NEVER_SUBMITTED', 'NOT_RECEIVED', false, false, 'UNKNOWN', false);
      insert into MARGIN_EXCEPTIONS (exception_id, type, exception_key, ordinal, state, severity,
        fund_id, sequence, opened_at, changed_at, reason) values
        ('e1', 'INVALID_SUBMISSION', 'S1|2', 1, 'OPEN', 'MEDIUM', 1, 2, '2026-02-10 13:00:00',
        '2026-02-10 15:00:00', 'Not the manager');
      insert into MARGIN_EXCEPTION_EVENTS (exception_id, sequence, event_id, change_kind,
        state_after, actor, reason, occurred_at) values
        ('e1', 1, 'v1', 'OPENED', 'OPEN', 'system', 'Not the manager', '2026-02-10 13:00:00');
      insert into MARGIN_EXCEPTION_EVENTS (exception_id, sequence, event_id, change_kind,
        state_before, state_after, actor, reason, occurred_at, comment_text) values
        ('e1', 2, 'v2', 'COMMENTED', 'OPEN', 'OPEN', 'ana', 'Commented', '2026-02-10 15:00:00',
        '- asked, "twice"');
      insert into MARGIN_EXCEPTIONS (exception_id, type, exception_key, ordinal, state, severity,
        fund_id, sequence, opened_at, changed_at, closed_at, reason) values
        ('e0', 'MISSING_AUM', '1', 1, 'RESOLVED', 'HIGH', 1, 2, '2026-01-10', '2026-01-11',
        '2026-01-11', 'Here');
      insert into BUSINESS_CALENDAR values ('BR', '2026-02-16', false, 'Carnival Monday'),
        ('BR', '2026-02-08', false, 'Before'), ('US', '2026-02-16', false, 'Elsewhere');
      update SUBMISSION_POLICY set interval_days = 9 where exposure_class = 'OTC'
        and investor_type = 'RETAIL';
      insert into POLICY_CHANGES values (1, 'SUBMISSION_POLICY', 'OTC|RETAIL',
        '{"interval_days": 7}', '{"interval_days": 8}', 'admin', 'within', '2026-02-10 10:00:00');
      insert into POLICY_CHANGES values (2, 'SUBMISSION_POLICY', 'OTC|RETAIL',
        '{"interval_days": 8}', '{"interval_days": 9}', 'admin', 'after', '2026-02-12 10:00:00')
      """;

  /** Fund 3: in April nothing happens to it, what was in force came in January. */
  private static void quiet() {
    world.facts.aum(3, "2026-01-05");
    world.facts.aum(3, "2026-01-08");
    world.facts.aum(3, "2026-01-09");
    world.facts.portfolio(3, "2026-01-02", 1, 0);
    world.facts.portfolio(3, "2026-01-05", 1, 0);
    world.facts.portfolio(3, "2026-01-06", 1, 2);
    world.facts.total(3, "2026-01-02", 1, "FORMER");
    world.facts.total(3, "2026-01-06", 1, "STRANGE");
    quietVersion("Q0", "2025-12-01");
    quietVersion("Q1", "2026-01-01");
    quietVersion("Q2", "2026-01-05");
  }

  private static void quietVersion(String id, String date) {
    world.facts.version(
        id,
        1,
        3,
        "reference_date",
        date,
        "submitted_at",
        date,
        "recorded_at",
        date,
        "is_current",
        true);
  }

  private static final String QUIET_ROWS =
      """
      update FUNDS_AUM_DAILY set recorded_at = '2026-05-01' where fund_id = 3
        and reference_date = '2026-01-09';
      insert into MARGIN_STATUS_HISTORY (fund_id, business_date, recorded_at, exposure_label,
        is_required, deadline_status, submission_status, is_missing, judgement_pending, limit_status,
        margin_stale, snapshot_submission_id) values
        (3, '2026-01-04', '2026-01-04 12:00:00', 'OTC', true, 'UP_TO_DATE', 'RECEIVED_VALIDATED',
        false, false, 'UNKNOWN', false, 'Q1'),
        (3, '2026-01-05', '2026-01-05 12:00:00', 'OTC', true, 'UP_TO_DATE', 'RECEIVED_VALIDATED',
        false, false, 'UNKNOWN', false, 'Q2');
      insert into MANUAL_VALIDATIONS (id, fund_id, submission_id, version, event_id, actor, reason,
        validated_at) values
        (4, 3, 'Q2', 1, '00000000-0000-0000-0000-000000000002', 'ana', 'later', '2026-05-05'),
        (5, 3, 'Q0', 1, '00000000-0000-0000-0000-000000000003', 'ana', 'of another', '2026-01-02'),
        (6, 3, null, null, null, 'ana', 'former', '2026-01-03'),
        (7, 3, null, null, null, 'ana', 'anchors', '2026-01-04');
      insert into MARGIN_EXCEPTIONS (exception_id, type, exception_key, ordinal, state, severity,
        fund_id, sequence, opened_at, changed_at, closed_at, reason) values
        ('q1', 'FEED_LATE', 'AUM', 1, 'RESOLVED', 'HIGH', null, 1, '2026-03-01', '2026-03-02',
        '2026-03-02', 'former'),
        ('q2', 'FEED_LATE', 'AUM', 2, 'RESOLVED', 'HIGH', null, 1, '2026-04-01 12:00:00',
        '2026-04-01 13:00:00', '2026-04-01 13:00:00', 'in the period'),
        ('q3', 'UNMAPPED_ASSET_TYPE', 'STRANGE', 1, 'OPEN', 'MEDIUM', null, 1, '2026-03-06',
        '2026-03-06', null, 'held'),
        ('q4', 'UNMAPPED_ASSET_TYPE', 'FORMER', 1, 'OPEN', 'MEDIUM', null, 1, '2026-03-06',
        '2026-03-06', null, 'not held');
      insert into MARGIN_EXCEPTION_EVENTS (exception_id, sequence, event_id, change_kind,
        state_after, actor, reason, occurred_at)
        select exception_id, 1, concat(exception_id, 'v'), 'OPENED', 'OPEN', 'system', reason,
          opened_at
        from MARGIN_EXCEPTIONS where fund_id is null
      """;

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void everyFileIsWhole() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    pack.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    Map<String, String> expected = new LinkedHashMap<>();
    for (String name : pack.keySet()) {
      expected.put(name, resource(name));
    }
    assertThat(texts).isEqualTo(expected);
    assertThat(texts.keySet())
        .containsExactly(
            "aum-revisions.csv",
            "portfolios.csv",
            "submissions.csv",
            "submission-entries.csv",
            "validation-log.csv",
            "manual-validations.csv",
            "obligations.csv",
            "status-history.csv",
            "exceptions.csv",
            "exception-events.csv",
            "policy-in-force.csv",
            "policy-changes.csv",
            "feed-runs.csv",
            "watermarks.csv",
            "topic-offsets.csv",
            "manifest.json");
  }

  @Test
  void aQuietPeriodHoldsWhatWasInForceAtItsStart() throws IOException {
    Map<String, byte[]> quiet = pack(3, "2026-04-01", "2026-04-02");
    Map<String, List<String>> keys = new LinkedHashMap<>();
    Map.of(
            "aum-revisions", 3,
            "portfolios", 3,
            "submissions", 2,
            "manual-validations", 1,
            "status-history", 2,
            "exceptions", 3,
            "exception-events", 2)
        .forEach((name, columns) -> keys.put(name, keys(quiet, name, columns)));
    assertThat(keys)
        .containsOnly(
            Map.entry("aum-revisions", List.of("3,2026-01-08,1", "3,2026-01-09,1")),
            Map.entry("portfolios", List.of("3,2026-01-05,1", "3,2026-01-06,1")),
            Map.entry("submissions", List.of("Q1,1", "Q2,1")),
            Map.entry("manual-validations", List.of("4", "7")),
            Map.entry("status-history", List.of("3,2026-01-05")),
            Map.entry("exceptions", List.of("q3,UNMAPPED_ASSET_TYPE,STRANGE", "q2,FEED_LATE,AUM")),
            Map.entry("exception-events", List.of("q3,1", "q2,1")));
  }

  private static List<String> keys(Map<String, byte[]> files, String name, int columns) {
    return new String(files.get(name + ".csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> String.join(",", Arrays.asList(line.split(",")).subList(0, columns)))
        .toList();
  }

  @Test
  void theManifestHasTheHashOfEveryFile() throws Exception {
    JsonNode manifest = JsonMapper.builder().build().readTree(pack.get("manifest.json"));
    Map<String, String> hashes = new LinkedHashMap<>();
    manifest
        .path("files")
        .forEach(file -> hashes.put(file.path("name").asString(), file.path("sha256").asString()));
    Map<String, String> computed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : pack.entrySet()) {
      if (!file.getKey().equals("manifest.json")) {
        computed.put(
            file.getKey(),
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue())));
      }
    }
    assertThat(hashes).isEqualTo(computed);
  }

  @Test
  void thePackOfOneMomentIsAlwaysTheSame() throws IOException {
    assertThat(bytes(1, "2026-02-09", "2026-02-10"))
        .isEqualTo(bytes(1, "2026-02-09", "2026-02-10"));
  }

  @Test
  void theTimeOfItsFilesIsUtcWhereverItIsMade() throws IOException {
    Set<LocalDateTime> times = new HashSet<>();
    TimeZone usual = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      try (ZipInputStream zip =
          new ZipInputStream(new ByteArrayInputStream(bytes(1, "2026-02-09", "2026-02-10")))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          times.add(entry.getTimeLocal());
        }
      }
    } finally {
      TimeZone.setDefault(usual);
    }
    assertThat(times).containsExactly(LocalDateTime.parse("2026-03-02T12:00:00"));
  }

  private static Map<String, byte[]> pack(long fund, String from, String to) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(fund, from, to)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static byte[] bytes(long fund, String from, String to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    world
        .bean(WriteEvidence.class)
        .write(
            new EvidencePeriod(
                fund, LocalDate.parse(from), LocalDate.parse(to), ZoneId.of("America/Sao_Paulo")),
            NOW,
            "auditor",
            out);
    return out.toByteArray();
  }

  private static String resource(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            EvidenceIT.class.getResourceAsStream("/evidence/" + name), "expected " + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

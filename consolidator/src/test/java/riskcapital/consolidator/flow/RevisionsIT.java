package riskcapital.consolidator.flow;

import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import riskcapital.events.RuleFailure;
import riskcapital.schemas.Topic;

class RevisionsIT {
  private final SharedConsolidator shared;
  private final Publisher publisher;
  private final Facts facts;

  RevisionsIT() throws Exception {
    shared = SharedConsolidator.get();
    publisher = shared.publisher();
    facts = shared.facts();
  }

  @Test
  void historyHoldsAllRevisionsOnceAndTheSnapshotTheNewest() throws Exception {
    publisher.send(Topic.AUM, 11, aum(11, DAY, 2, "200", NOON.plusSeconds(2)));
    publisher.send(Topic.AUM, 11, aum(11, DAY, 1, "100", NOON.plusSeconds(1)));
    publisher.send(Topic.AUM, 11, aum(11, DAY, 2, "200", NOON.plusSeconds(2)));
    publisher.send(Topic.AUM, 11, aum(11, DAY.minusDays(1), 1, "90", NOON.plusSeconds(3)));

    facts.awaitRows(
        "reference_date, revision, aum_value",
        "FUNDS_AUM_DAILY where fund_id = 11 order by reference_date, revision",
        "2026-11-19 1 90.00",
        "2026-11-20 1 100.00",
        "2026-11-20 2 200.00");
    facts.awaitRows(
        "as_of_date, revision, aum_value, updated_at",
        "FUNDS_AUM_SNAPSHOT where fund_id = 11",
        "2026-11-20 2 200.00 2026-11-20 12:00:02.000000");
    facts.awaitRows(
        "reference_month, aum_open_date, aum_open_value, aum_close_date, aum_close_value",
        "FUNDS_AUM_HISTORY where fund_id = 11",
        "2026-11-01 2026-11-19 90.00 2026-11-20 200.00");
    facts.awaitRows(
        "fund_name, fund_cnpj, manager_id, status, investor_type, known_since",
        "FUNDS where fund_id = 11",
        "Fund 11 11222333000181 1 ACTIVE RETAIL 2026-11-20 12:00:01.000000");
    facts.awaitRows("manager_name", "MANAGERS where manager_id = 1", "Manager 1");
  }

  @Test
  void ofConflictingContentsTheSmallestStandsWhicheverCameFirst() throws Exception {
    publisher.send(Topic.AUM, 21, aum(21, DAY, 1, "100", NOON));
    publisher.send(Topic.AUM, 21, aum(21, DAY, 1, "101", NOON.plusSeconds(1)));
    publisher.send(Topic.AUM, 22, aum(22, DAY, 1, "101", NOON.plusSeconds(1)));
    publisher.send(Topic.AUM, 22, aum(22, DAY, 1, "100", NOON));

    facts.awaitRows(
        "fund_id, count(*)",
        "REVISION_CONFLICTS where fund_id in (21, 22) group by fund_id order by fund_id",
        "21 2",
        "22 2");
    for (String table : new String[] {"FUNDS_AUM_DAILY", "FUNDS_AUM_SNAPSHOT"}) {
      facts.awaitRows(
          "fund_id, aum_value, updated_at",
          table + " where fund_id in (21, 22) order by fund_id",
          "21 100.00 2026-11-20 12:00:00.000000",
          "22 100.00 2026-11-20 12:00:00.000000");
    }
    facts.awaitRows(
        "feed, natural_key, updated_at",
        "REVISION_CONFLICTS where fund_id = 22 order by updated_at",
        "AUM 22|2026-11-20|1 2026-11-20 12:00:00.000000",
        "AUM 22|2026-11-20|1 2026-11-20 12:00:01.000000");
  }

  @Test
  void equalContentKeepsTheEarlierInstant() throws Exception {
    publisher.send(Topic.AUM, 31, aum(31, DAY, 1, "100", NOON.plusSeconds(5)));
    publisher.send(Topic.AUM, 31, aum(31, DAY, 1, "100", NOON));

    facts.awaitRows(
        "updated_at", "FUNDS_AUM_DAILY where fund_id = 31", "2026-11-20 12:00:00.000000");
    facts.awaitRows(
        "known_since, updated_at",
        "FUNDS where fund_id = 31",
        "2026-11-20 12:00:00.000000 2026-11-20 12:00:00.000000");
    facts.awaitRows("count(*)", "REVISION_CONFLICTS where fund_id = 31", "0");
  }

  @Test
  void everyVersionOfASubmissionIsKept() throws Exception {
    var first = margin("S-41", 1, 41, "10", NOON);
    first.setWarnings(
        java.util.List.of(
            RuleFailure.newBuilder()
                .setCode("MRG-005")
                .setField("methodology")
                .setReason("methodology is blank")
                .build()));
    var second = margin("S-41", 2, 41, "12.5", NOON.plusSeconds(1));
    second.setMarginOffshore(new BigDecimal("0.00"));
    publisher.send(Topic.MARGIN, 41, second);
    publisher.send(Topic.MARGIN, 41, first);
    publisher.send(Topic.MARGIN, 41, second);

    facts.awaitRows(
        "version, mode, manager_id, reference_date, margin_local,"
            + " coalesce(margin_offshore, '-'), ingest_warnings",
        "MANAGER_MARGIN_HISTORY where submission_id = 'S-41' order by version",
        "1 ORIGINAL 4 2026-11-20 10.00 - MRG-005",
        "2 RESTATEMENT 4 2026-11-20 12.50 0.00 ");
    facts.awaitRows(
        "feed, item_key, fund_id, submission_id, version, business_date, code, severity, field,"
            + " reason, origin",
        "MARGIN_VALIDATION_LOG where fund_id = 41 and origin = 'INGESTER'",
        "MARGIN S-41|1 41 S-41 1 2026-11-20 MRG-005 WARN methodology methodology is blank"
            + " INGESTER");
  }
}

package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.events.AumReported;
import riskcapital.events.InvestorType;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

/**
 * For portfolios like the ones before most of the derivation is left out. Nothing is missed:
 * deriving everything anew from facts alone changes no row.
 */
class LikePortfoliosIT {
  private static final int FUNDS = 15;
  private static final int DAYS = 16;
  private static final Instant PROVEN = Instant.parse("2026-11-27T11:00:00Z");
  private static final List<String> TYPES = List.of("SWAP", "CASH", "OFFSHORE_FUND", "STRANGE");
  private static final String RULES_TO_JUDGE =
      "FUND_HEADS where warnings_await <= '2026-11-27 11:00:00'";
  private static final String INPUTS =
      """
      (select fund_id, unlabelled_from, labels_mapping, timeline_inputs, obligation_inputs,
              newest_type_set
       from FUND_HEADS) inputs""";
  private static final List<String> DERIVED =
      List.of(
          "FUND_ERAS",
          INPUTS,
          "FUND_TYPE_SETS",
          "MAPPED_DUTIES",
          "MAPPED_LABELS",
          "(select * from MARGIN_EXCEPTIONS where fund_id is not null) of_funds",
          "MANAGER_MARGIN_HISTORY",
          "MARGIN_STATUS",
          "MARGIN_STATUS_HISTORY",
          "(select * from MARGIN_VALIDATION_LOG where origin = 'CONSOLIDATOR') of_rules",
          "MANAGER_MARGIN_SNAPSHOT",
          "NEWEST_ASSET_TYPES",
          "PAST_MAPPINGS",
          "RISK_EXPOSURE_SNAPSHOT",
          "SUBMISSION_OBLIGATIONS");

  private final Random random = new Random(20);
  private final Map<Topic, Long> sent = new EnumMap<>(Topic.class);

  @Test
  void derivingEverythingAnewChangesNoRow() throws Exception {
    try (Installation installation =
            Installation.create("like").with("rcm.clock.fixed-at", "2026-11-27T12:00:00Z");
        Publisher publisher = new Publisher(installation);
        var consolidator = installation.start()) {
      Facts facts = new Facts(installation.jdbc());
      for (long fund = 1; fund <= FUNDS; fund++) {
        post(publisher, Topic.AUM, fund, aum(fund, DAY.minusDays(DAYS), 1, "1000", NOON));
      }
      publisher.flush();
      new FeedRuns(installation, publisher).completedAt(PROVEN);
      facts.awaitRows(
          "count(*)", "FEED_WATERMARKS where effective_as_of = '2026-11-27 11:00:00'", "3");
      for (int day = 0; day < DAYS; day++) {
        publish(publisher, DAY.minusDays(DAYS - day));
        publisher.flush();
        sent.forEach((topic, count) -> facts.awaitDealtWith(installation.topic(topic), count));
        facts.awaitRows("count(*)", RULES_TO_JUDGE, "0");
      }
      Map<String, List<String>> oneByOne = derived(installation.jdbc());
      deriveAnew(installation.jdbc());
      facts.awaitRows("count(*)", "REDERIVATIONS", "0");
      facts.awaitRows("count(*)", RULES_TO_JUDGE, "0");

      assertThat(derived(installation.jdbc())).isEqualTo(oneByOne);
    }
  }

  /** A portfolio of most funds, most of the types of before; corrections, and margin. */
  private void publish(Publisher publisher, LocalDate date) {
    for (long fund = 1; fund <= FUNDS; fund++) {
      if (random.nextInt(8) > 0) {
        send(publisher, fund, date, 1);
      }
      if (random.nextInt(10) == 0) {
        send(publisher, fund, date.minusDays(random.nextInt(4)), 1 + random.nextInt(2));
      }
      if (random.nextInt(3) == 0) {
        post(publisher, Topic.MARGIN, fund, margin("S" + date + fund, 1, fund, "5.00", at(date)));
      }
      if (random.nextInt(6) == 0) {
        LocalDate restated = date.minusDays(random.nextInt(4));
        String amount = List.of("900", "500", "-1").get(random.nextInt(3));
        AumReported item = aum(fund, restated, 1 + random.nextInt(2), amount, at(date));
        post(publisher, Topic.AUM, fund, fund % 4 == 0 ? ofAnyType(item) : item);
      }
    }
  }

  private AumReported ofAnyType(AumReported item) {
    InvestorType[] types = InvestorType.values();
    return AumReported.newBuilder(item)
        .setInvestorType(types[random.nextInt(types.length)])
        .build();
  }

  private void send(Publisher publisher, long fund, LocalDate date, int revision) {
    List<Position> rows = new ArrayList<>();
    long kind = random.nextInt(6) == 0 ? random.nextInt(4) : fund % 4;
    for (int n = 0; n < 6; n++) {
      String type = TYPES.get((int) ((kind + n % 2) % TYPES.size()));
      rows.add(row("p" + n, type, (1 + random.nextInt(9)) + ".00"));
    }
    PositionsSnapshot portfolio = chunks(fund, date, revision, at(date), rows, 10).get(0);
    portfolio.setRejectedRows(random.nextInt(10) == 0 ? 1 : 0);
    post(publisher, Topic.POSITIONS, fund, portfolio);
  }

  private void post(Publisher publisher, Topic topic, long fund, SpecificRecord event) {
    publisher.post(topic, fund, event);
    sent.merge(topic, 1L, Long::sum);
  }

  private Instant at(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(random.nextInt(60));
  }

  /** Every row of what is derived, with all columns. */
  private static Map<String, List<String>> derived(JdbcClient jdbc) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : DERIVED) {
      rows.put(
          table,
          jdbc.sql("select * from " + table).query().listOfRows().stream()
              .map(Object::toString)
              .sorted()
              .toList());
    }
    return rows;
  }

  /** Forgets what anything was derived from, and has every fund derived. */
  private static void deriveAnew(JdbcClient jdbc) {
    jdbc.sql(
            """
            update FUND_HEADS
            set unlabelled_from = '1000-01-01', labels_mapping = null, timeline_inputs = null,
              obligation_inputs = null, newest_type_set = null""")
        .update();
    jdbc.sql(
            """
            insert into REDERIVATIONS (fund_id, marked_at)
            select fund_id, utc_timestamp(6) from FUND_HEADS""")
        .update();
  }
}

package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

class ReplayIT {
  private static final int FUNDS = 12;
  private static final int EVENTS = 400;

  private static final List<Topic> FEEDS = List.of(Topic.AUM, Topic.POSITIONS, Topic.MARGIN);

  private record Sent(Topic topic, long fund, SpecificRecord event) {}

  @Test
  void readingEverythingAgainChangesNoRowAndAnEmptyDatabaseIsFilledAgain() throws Exception {
    try (Installation installation = Installation.create("replay");
        Publisher publisher = new Publisher(installation)) {
      for (Sent sent : events(new Random(3))) {
        publisher.post(sent.topic(), sent.fund(), sent.event());
      }
      publisher.flush();
      Facts facts = new Facts(installation.jdbc());
      try (var first = installation.start()) {
        awaitAll(installation, facts);
      }
      Map<String, String> before = facts.checksums();
      List<String> content = content(facts);
      assertThat(before).doesNotContainEntry("REVISION_CONFLICTS", "0");
      assertThat(before).doesNotContainEntry("PARKED_CHUNKS", "0");

      installation.with("rcm.group-id", "replay");
      try (var second = installation.start()) {
        awaitRead(installation);
      }
      assertThat(facts.checksums()).isEqualTo(before);

      facts.empty();
      try (var third = installation.start()) {
        awaitAll(installation, facts);
      }
      assertThat(content(facts)).isEqualTo(content);
    }
  }

  private static void awaitAll(Installation installation, Facts facts) {
    for (Topic topic : FEEDS) {
      String name = installation.topic(topic);
      facts.awaitDealtWith(name, new Reader(installation).all(name).size());
    }
  }

  /** Waits until the group of the second reading has committed every offset. */
  private static void awaitRead(Installation installation) throws Exception {
    long records = 0;
    for (Topic topic : FEEDS) {
      records += new Reader(installation).all(installation.topic(topic)).size();
    }
    long expected = records;
    String group = installation.topics().prefix() + "replay";
    Map<String, Object> settings =
        Map.of("bootstrap.servers", installation.stack().bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      await()
          .atMost(Duration.ofSeconds(120))
          .untilAsserted(
              () ->
                  assertThat(
                          admin
                              .listConsumerGroupOffsets(group)
                              .partitionsToOffsetAndMetadata()
                              .get()
                              .values()
                              .stream()
                              .mapToLong(OffsetAndMetadata::offset)
                              .sum())
                      .isEqualTo(expected));
    }
  }

  /** What the facts say, whenever it was recorded. */
  private static List<String> content(Facts facts) {
    List<String> rows = new ArrayList<>();
    rows.addAll(
        facts.rows(
            "fund_id, reference_date, revision, aum_value, updated_at, content_hash",
            "FUNDS_AUM_DAILY order by fund_id, reference_date, revision"));
    rows.addAll(
        facts.rows(
            "fund_id, as_of_date, revision, content_hash, updated_at",
            "FUNDS_AUM_SNAPSHOT order by fund_id"));
    rows.addAll(facts.rows("fund_id, known_since, updated_at", "FUNDS order by fund_id"));
    rows.addAll(
        facts.rows(
            "fund_id, portfolio_date, revision, position_count, updated_at, content_hash, event_id",
            "PORTFOLIOS order by fund_id, portfolio_date, revision"));
    rows.addAll(
        facts.rows(
            "fund_id, portfolio_date, revision, asset_type_code, exposure_amount",
            "POSITION_TOTALS order by fund_id, portfolio_date, revision, asset_type_code"));
    rows.addAll(
        facts.rows(
            "fund_id, position_key, portfolio_date, revision, market_value",
            "FUNDS_POSITIONS_SNAPSHOT order by fund_id, position_key"));
    rows.addAll(
        facts.rows(
            "submission_id, version, fund_id, margin_local, updated_at, content_hash",
            "MANAGER_MARGIN_HISTORY order by submission_id, version"));
    rows.addAll(
        facts.rows(
            "feed, natural_key, content_hash, updated_at",
            "REVISION_CONFLICTS order by feed, natural_key, content_hash"));
    return rows;
  }

  /** Revisions late and twice, conflicts, chunks in disorder, one portfolio that lacks its last. */
  private static List<Sent> events(Random random) {
    List<Sent> events = new ArrayList<>();
    for (int n = 0; n < EVENTS; n++) {
      long fund = 1 + random.nextInt(FUNDS);
      int revision = 1 + random.nextInt(3);
      LocalDate date = DAY.minusDays(random.nextInt(40));
      Instant updatedAt = NOON.plusSeconds(random.nextInt(5));
      String value = (1 + random.nextInt(2)) + ".00";
      switch (random.nextInt(3)) {
        case 0 ->
            events.add(new Sent(Topic.AUM, fund, aum(fund, date, revision, value, updatedAt)));
        case 1 ->
            events.add(
                new Sent(
                    Topic.MARGIN,
                    fund,
                    margin("S" + random.nextInt(30), revision, fund, value, updatedAt)));
        default ->
            chunks(
                    fund,
                    date,
                    revision,
                    updatedAt,
                    List.of(row("a", "SWAP", value), row("b", "CASH", value)),
                    1 + random.nextInt(2))
                .forEach(chunk -> events.add(new Sent(Topic.POSITIONS, fund, chunk)));
      }
    }
    Collections.shuffle(events, random);
    PositionsSnapshot first =
        chunks(99, DAY, 1, NOON, List.of(row("a", "SWAP", "1.00"), row("b", "CASH", "1.00")), 1)
            .get(0);
    events.add(new Sent(Topic.POSITIONS, 99, first));
    return events;
  }
}

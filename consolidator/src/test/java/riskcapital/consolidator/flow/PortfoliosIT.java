package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;

class PortfoliosIT {
  private final Publisher publisher;
  private final Facts facts;

  PortfoliosIT() throws Exception {
    SharedConsolidator shared = SharedConsolidator.get();
    publisher = shared.publisher();
    facts = shared.facts();
  }

  @Test
  void aNewerPortfolioReplacesTheSnapshotWholeAndAnOlderOneDoesNot() throws Exception {
    send(101, 1, NOON, row("a", "SWAP", "1.00"), row("b", "CASH", "2.00"));
    send(101, 3, NOON, row("b", "CASH", "3.00"), row("B", "FUT", "-4.00"));
    send(101, 2, NOON, row("c", "CASH", "9.00"));

    facts.awaitRows(
        "revision, position_count",
        "PORTFOLIOS where fund_id = 101 order by revision",
        "1 2",
        "2 1",
        "3 2");
    facts.awaitRows(
        "position_key, revision, asset_type_code, market_value, market_value_base",
        "FUNDS_POSITIONS_SNAPSHOT where fund_id = 101 order by position_key",
        "B 3 FUT -4.00 -4.00",
        "b 3 CASH 3.00 3.00");
    facts.awaitRows(
        "revision, asset_type_code, gross_market_value, net_market_value, exposure_amount,"
            + " position_count, without_counterparty",
        "POSITION_TOTALS where fund_id = 101 order by revision, asset_type_code",
        "1 CASH 2.00 2.00 2.00 1 1",
        "1 SWAP 1.00 1.00 1.00 1 1",
        "2 CASH 9.00 9.00 9.00 1 1",
        "3 CASH 3.00 3.00 3.00 1 1",
        "3 FUT 4.00 -4.00 4.00 1 1");
  }

  @Test
  void anotherContentOfTheSameRevisionLeavesNoRowOfTheFormer() throws Exception {
    send(108, 1, NOON, row("a", "SWAP", "1.00"), row("b", "CASH", "2.00"));
    facts.awaitRows("count(*)", "FUNDS_POSITIONS_SNAPSHOT where fund_id = 108", "2");
    send(108, 1, NOON.minusSeconds(1), row("b", "CASH", "3.00"), row("c", "CASH", "4.00"));

    facts.awaitRows(
        "position_key, market_value",
        "FUNDS_POSITIONS_SNAPSHOT where fund_id = 108 order by position_key",
        "b 3.00",
        "c 4.00");
  }

  @Test
  void aNewDateLeavesNoRowsButThoseOfTheDateBefore() throws Exception {
    for (int day = 0; day < 4; day++) {
      send(109, DAY.plusDays(day), 1, NOON, row("a", "SWAP", day + ".00"));
      facts.awaitRows("market_value", "FUNDS_POSITIONS_SNAPSHOT where fund_id = 109", day + ".00");
    }

    facts.awaitRows(
        "portfolio_date, market_value",
        "PORTFOLIO_POSITIONS where fund_id = 109 order by portfolio_date",
        DAY.plusDays(2) + " 2.00",
        DAY.plusDays(3) + " 3.00");
  }

  @Test
  void anEmptyPortfolioEmptiesTheSnapshot() throws Exception {
    send(102, 1, NOON, row("a", "SWAP", "1.00"));
    send(102, 2, NOON);

    facts.awaitRows(
        "revision, position_count",
        "PORTFOLIOS where fund_id = 102 order by revision",
        "1 1",
        "2 0");
    facts.awaitRows("count(*)", "FUNDS_POSITIONS_SNAPSHOT where fund_id = 102", "0");
  }

  @Test
  void aPortfolioOfFiveThousandRowsIsAppliedWhenItsLastChunkIsThere() throws Exception {
    List<Position> rows =
        IntStream.range(0, 5_000).mapToObj(n -> row("p" + n, "SWAP", n + ".01")).toList();
    List<PositionsSnapshot> chunks = chunks(103, DAY, 1, NOON, rows, 2_000);
    publisher.send(Topic.POSITIONS, 103, chunks.get(2));
    publisher.send(Topic.POSITIONS, 103, chunks.get(0));
    publisher.send(Topic.POSITIONS, 103, chunks.get(2));
    facts.awaitRows(
        "chunk_index, chunk_count",
        "PARKED_CHUNKS where fund_id = 103 order by chunk_index",
        "0 3",
        "2 3");
    facts.awaitRows("count(*)", "PORTFOLIOS where fund_id = 103", "0");

    publisher.send(Topic.POSITIONS, 103, chunks.get(1));
    facts.awaitRows(
        "gross_market_value, position_count",
        "POSITION_TOTALS where fund_id = 103",
        "12497550.00 5000");
    facts.awaitRows("count(*)", "FUNDS_POSITIONS_SNAPSHOT where fund_id = 103", "5000");
    facts.awaitRows("count(*)", "PARKED_CHUNKS where fund_id = 103", "0");
  }

  @Test
  void otherContentContradictsWhetherItStandsOrNot() throws Exception {
    List<Position> rows = List.of(row("a", "SWAP", "1.00"), row("b", "SWAP", "2.00"));
    send(104, 1, NOON, row("a", "CASH", "5.00"));
    facts.awaitRows("position_count", "PORTFOLIOS where fund_id = 104", "1");
    for (PositionsSnapshot chunk : chunks(104, DAY, 1, NOON.plusSeconds(1), rows, 1)) {
      publisher.send(Topic.POSITIONS, 104, chunk);
    }

    facts.awaitRows("count(*)", "REVISION_CONFLICTS where fund_id = 104", "2");
    facts.awaitRows("count(*)", "PARKED_CHUNKS where fund_id = 104", "0");
    facts.awaitRows("market_value", "FUNDS_POSITIONS_SNAPSHOT where fund_id = 104", "5.00");

    for (PositionsSnapshot chunk : chunks(104, DAY, 1, NOON.minusSeconds(1), rows, 1)) {
      publisher.send(Topic.POSITIONS, 104, chunk);
    }
    facts.awaitRows(
        "position_key, market_value",
        "FUNDS_POSITIONS_SNAPSHOT where fund_id = 104 order by position_key",
        "a 1.00",
        "b 2.00");
    facts.awaitRows(
        "asset_type_code, position_count", "POSITION_TOTALS where fund_id = 104", "SWAP 2");
    facts.awaitRows("updated_at", "PORTFOLIOS where fund_id = 104", "2026-11-20 11:59:59.000000");
  }

  @Test
  void chunksOfOtherContentContradictOnceTheyAreWhole() throws Exception {
    List<PositionsSnapshot> other =
        chunks(
            105,
            DAY,
            1,
            NOON.plusSeconds(1),
            List.of(row("a", "SWAP", "1.00"), row("b", "SWAP", "2.00")),
            1);
    publisher.send(Topic.POSITIONS, 105, other.get(0));
    send(105, 1, NOON, row("a", "CASH", "5.00"));
    publisher.send(Topic.POSITIONS, 105, other.get(0));
    send(105, 2, NOON);
    facts.awaitRows("count(*)", "PORTFOLIOS where fund_id = 105", "2");
    facts.awaitRows("chunk_index", "PARKED_CHUNKS where fund_id = 105", "0");
    facts.awaitRows("count(*)", "REVISION_CONFLICTS where fund_id = 105", "0");

    publisher.send(Topic.POSITIONS, 105, other.get(1));
    facts.awaitRows(
        "natural_key, updated_at",
        "REVISION_CONFLICTS where fund_id = 105 order by updated_at",
        "105|2026-11-20|1 2026-11-20 12:00:00.000000",
        "105|2026-11-20|1 2026-11-20 12:00:01.000000");
    facts.awaitRows("count(*)", "PARKED_CHUNKS where fund_id = 105", "0");

    publisher.send(Topic.POSITIONS, 105, other.get(1));
    send(105, 3, NOON);
    facts.awaitRows("count(*)", "PORTFOLIOS where fund_id = 105", "3");
    facts.awaitRows("count(*)", "PARKED_CHUNKS where fund_id = 105", "0");
  }

  @Test
  void aPortfolioThatIsNotSoundContradictsNobody() throws Exception {
    List<PositionsSnapshot> other =
        chunks(
            106,
            DAY,
            1,
            NOON.plusSeconds(1),
            List.of(row("a", "SWAP", "1.00"), row("b", "SWAP", "2.00")),
            1);
    other.get(1).setChecksum(1);
    PositionsSnapshot single =
        chunks(106, DAY, 1, NOON.plusSeconds(2), List.of(row("a", "SWAP", "3.00")), 10).get(0);
    single.setPositionCount(2);
    send(106, 1, NOON, row("a", "CASH", "5.00"));
    publisher.send(Topic.POSITIONS, 106, other.get(0));
    publisher.send(Topic.POSITIONS, 106, other.get(1));
    publisher.send(Topic.POSITIONS, 106, single);
    send(106, 2, NOON);

    facts.awaitRows("count(*)", "PORTFOLIOS where fund_id = 106", "2");
    facts.awaitRows("count(*)", "REVISION_CONFLICTS where fund_id = 106", "0");
    facts.awaitRows("count(*)", "PARKED_CHUNKS where fund_id = 106", "0");
  }

  @Test
  void equalContentIsToldEarlierOnceItIsWhole() throws Exception {
    String first = "PORTFOLIOS where fund_id = 107 and revision = 1";
    List<Position> rows = List.of(row("a", "SWAP", "1.00"), row("b", "SWAP", "2.00"));
    List<PositionsSnapshot> earlier = chunks(107, DAY, 1, NOON.minusSeconds(1), rows, 1);
    publisher.send(Topic.POSITIONS, 107, earlier.get(1));
    for (PositionsSnapshot chunk : chunks(107, DAY, 1, NOON, rows, 1)) {
      publisher.send(Topic.POSITIONS, 107, chunk);
    }
    publisher.send(Topic.POSITIONS, 107, earlier.get(1));
    send(107, 2, NOON);
    facts.awaitRows(
        "revision, updated_at",
        "PORTFOLIOS where fund_id = 107 order by revision",
        "1 2026-11-20 12:00:00.000000",
        "2 2026-11-20 12:00:00.000000");

    List<String> recorded = facts.rows("recorded_at", first);
    publisher.send(Topic.POSITIONS, 107, earlier.get(0));
    facts.awaitRows("updated_at", first, "2026-11-20 11:59:59.000000");
    assertThat(facts.rows("recorded_at", first))
        .as("when the content was stored is told of the content")
        .isEqualTo(recorded);
    facts.awaitRows("count(*)", "PARKED_CHUNKS where fund_id = 107", "0");
  }

  private void send(long fund, int revision, Instant updatedAt, Position... rows) throws Exception {
    send(fund, DAY, revision, updatedAt, rows);
  }

  private void send(long fund, LocalDate date, int revision, Instant updatedAt, Position... rows)
      throws Exception {
    for (PositionsSnapshot chunk : chunks(fund, date, revision, updatedAt, List.of(rows), 2_000)) {
      publisher.send(Topic.POSITIONS, fund, chunk);
    }
  }
}

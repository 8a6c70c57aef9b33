package riskcapital.ingest.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.events.Feed;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Standardised.Accepted;
import riskcapital.ingest.test.Items;
import riskcapital.schemas.PositionsChecksum;

class PositionsMapperTest {
  private static final PositionJson GOOD = PositionJson.row().with("positionId", "\"good\"");
  private final PositionsMapper mapper =
      new PositionsMapper(new ChunkPortfolio(2_000, 900_000), 10);

  @Test
  void standardisesEveryField() {
    String row =
        """
        {"positionId":" P1 ","assetId":"A","isin":"US0378331005","assetAlias":"Alias",
         "assetTypeCode":"SWAP","assetCategory":"C","quantity":"-1.000,5","price":10.1234567850,
         "notional":"5000,00","marketValue":-1,"currency":"usd","fxRate":"5,4321","counterparty":"X",
         "unknown":[1,{"a":2}]}""";

    PositionsSnapshot event = read(PositionJson.portfolio(101, List.of(row)));

    Position expected =
        new Position(
            "P1",
            "A",
            "US0378331005",
            "Alias",
            "SWAP",
            "C",
            new BigDecimal("-1000.50000000"),
            new BigDecimal("10.12345678"),
            new BigDecimal("5000.00"),
            new BigDecimal("-1.00"),
            "USD",
            new BigDecimal("5.43210000"),
            "X");
    assertThat(event)
        .isEqualTo(
            PositionsSnapshot.newBuilder()
                .setEventId(event.getEventId())
                .setContentHash(event.getContentHash())
                .setFundId(101)
                .setPortfolioDate(LocalDate.of(2026, 11, 19))
                .setRevision(1)
                .setUpdatedAt(Instant.parse("2026-11-20T12:00:00Z"))
                .setBaseCurrency("BRL")
                .setChunkIndex(0)
                .setChunkCount(1)
                .setPositionCount(1)
                .setRejectedRows(0)
                .setControlTotal(new BigDecimal("-1.00"))
                .setChecksum(PositionsChecksum.of(List.of(expected)))
                .setPositions(List.of(expected))
                .setWarnings(List.of())
                .build());
  }

  @Test
  void anEmptyPortfolioIsOneChunk() {
    PositionsSnapshot event = read(PositionJson.portfolio(1, List.of()));

    assertThat(event.getPositions()).isEmpty();
    assertThat(event.getChunkCount()).isEqualTo(1);
    assertThat(event.getControlTotal()).isEqualTo(new BigDecimal("0.00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "assetTypeCode; null; COM-001 assetTypeCode",
        "assetTypeCode; 5; COM-001 assetTypeCode",
        "quantity; \"1,234\"; COM-001 quantity",
        "quantity; 1e21; COM-007 quantity",
        "marketValue; 1.005; COM-007 marketValue",
        "marketValue; \"\"; COM-001 marketValue",
        "notional; {}; COM-001 notional",
        "currency; \"ZZZ\"; COM-001 currency",
        "currency; \"USD\"; POS-005 fxRate",
        "fxRate; 0; COM-007 fxRate",
        "fxRate; -1; COM-007 fxRate",
        "isin; \"US03783310055\"; COM-007 isin",
        "positionId; \"good\"; COM-001 positionId",
        "counterparty; \"a\\nb\"; COM-007 counterparty"
      })
  void rejectsARowAndKeepsTheRest(String field, String json, String expected) {
    PositionJson bad = PositionJson.row().with("positionId", "\"bad\"").with(field, json);

    Accepted item =
        Items.accepted(mapper, PositionJson.portfolio(7, List.of(GOOD, bad)).toString());

    Rejection rejection = item.rejectedRows().get(0);
    assertThat(Items.codes(rejection.failures())).isEqualTo(expected);
    assertThat(rejection.line()).isEqualTo(2);
    assertThat(rejection.event(Feed.POSITIONS, Instant.EPOCH).getFailures())
        .extracting(RuleFailure::getLine)
        .containsOnly(2);
    assertThat(rejection.sourceKey()).isEqualTo("7|2026-11-19|1");
    PositionsSnapshot event = (PositionsSnapshot) item.makeEvents().get(0).value();
    assertThat(event.getPositions()).extracting(Position::getPositionKey).containsExactly("good");
    assertThat(List.of(event.getPositionCount(), event.getRejectedRows())).containsExactly(1, 1);
  }

  /** Another thread makes the events of an item while the next one is read. */
  @Test
  void whatIsReadNextChangesNoItemBefore() {
    PositionJson bad = PositionJson.row().with("positionId", "\"bad\"").without("marketValue");
    String json = PositionJson.portfolio(7, List.of(GOOD, bad)).toString();
    PositionsSnapshot alone =
        (PositionsSnapshot) Items.accepted(mapper, json).makeEvents().get(0).value();

    Accepted item = Items.accepted(mapper, json);
    Items.accepted(mapper, PositionJson.portfolio(8, List.of()).toString());

    assertThat(item.makeEvents().get(0).value()).isEqualTo(alone);
    assertThat(item.rejectedRows())
        .extracting(row -> Items.codes(row.failures()))
        .containsExactly("COM-001 marketValue");
  }

  @Test
  void collectsEveryFailureOfARow() {
    PositionJson bad =
        PositionJson.row()
            .with("quantity", "\"x\"")
            .with("currency", "\"USD\"")
            .without("marketValue");

    Accepted item =
        Items.accepted(mapper, PositionJson.portfolio(7, List.of(bad, "null", "3")).toString());

    assertThat(item.rejectedRows())
        .extracting(row -> Items.codes(row.failures()))
        .containsExactly(
            "COM-001 quantity, COM-001 marketValue, POS-005 fxRate",
            "COM-001 positions",
            "COM-001 positions");
    assertThat(item.rejectedRows()).extracting(Rejection::payload).endsWith("null", "3");
  }

  /** What is wrong with them is held once, and what the source sent no longer in full. */
  @Test
  void holdsLittleOfVeryManyRejectedRows() {
    PositionsMapper roomy = new PositionsMapper(new ChunkPortfolio(2_000, 900_000), 20_000);
    PositionJson bad = PositionJson.row().with("quantity", "\"" + "x".repeat(1_100) + "\"");

    Accepted item =
        Items.accepted(
            roomy,
            PositionJson.portfolio(7, java.util.Collections.nCopies(20_000, bad)).toString());

    List<Rejection> rows = item.rejectedRows();
    assertThat(rows).hasSize(20_000).extracting(Rejection::line).doesNotHaveDuplicates();
    assertThat(rows.stream().mapToInt(row -> row.payload().length()).sum())
        .isBetween(10_000_000, 12_000_000);
    assertThat(rows.get(19_999).failures()).isSameAs(rows.get(0).failures());
    assertThat(rows.get(19_999).payload()).hasSize(100);
  }

  @Test
  void rowsWithoutIdAreKnownByTheirLine() {
    PositionsSnapshot event =
        read(PositionJson.portfolio(1, List.of(PositionJson.row(), GOOD, PositionJson.row())));

    assertThat(event.getPositions())
        .extracting(Position::getPositionKey)
        .containsExactly("#1", "good", "#3");
  }

  @Test
  void judgesRatesWhenTheBaseCurrencyComesAfterTheRows() {
    PositionJson dollars = PositionJson.row().with("currency", "\"USD\"");
    PositionJson portfolio =
        PositionJson.portfolio(
                7, List.of(dollars, GOOD, PositionJson.row().with("quantity", "\"x\"")))
            .with("baseCurrency", "\"brl\"");

    Accepted item = Items.accepted(mapper, portfolio.toString());

    assertThat(item.rejectedRows())
        .extracting(row -> row.line() + " " + Items.codes(row.failures()))
        .containsExactly("1 POS-005 fxRate", "3 COM-001 quantity");
    assertThat(item.rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fundId; \"x\"; COM-001 fundId",
        "portfolioDate; \"2026-11-21\"; COM-004 portfolioDate",
        "baseCurrency; null; COM-001 baseCurrency",
        "positions; null; COM-001 positions",
        "positions; {\"a\":1}; COM-001 positions",
        "positions; \"[]\"; COM-001 positions"
      })
  void rejectsTheItemForItsHeader(String field, String json, String expected) {
    PositionJson portfolio = PositionJson.portfolio(7, List.of(GOOD)).with(field, json);

    assertThat(Items.codes(Items.rejected(mapper, portfolio.toString()).failures()))
        .isEqualTo(expected);
  }

  @Test
  void rejectsAPortfolioOfTooManyRows() {
    PositionJson portfolio =
        PositionJson.portfolio(7, java.util.Collections.nCopies(11, PositionJson.row()));

    assertThat(Items.codes(Items.rejected(mapper, portfolio.toString()).failures()))
        .isEqualTo("COM-007 positions");
  }

  @Test
  void anItemWithoutPositionsIsRejectedAfterOneWithThem() {
    read(PositionJson.portfolio(7, List.of(GOOD)));

    assertThat(
            Items.codes(
                Items.rejected(
                        mapper,
                        PositionJson.portfolio(7, List.of()).without("positions").toString())
                    .failures()))
        .isEqualTo("COM-001 positions");
  }

  @Test
  void identityCoversRowsInOrderAndTheNumberOfRejectedOnes() {
    PositionJson other = PositionJson.row().with("positionId", "\"other\"");
    String id = read(PositionJson.portfolio(7, List.of(GOOD, other))).getContentHash();

    assertThat(
            read(PositionJson.portfolio(7, List.of(GOOD, other))
                    .with("updatedAt", "\"2026-11-20T13:00:00Z\""))
                .getContentHash())
        .isEqualTo(id);
    assertThat(read(PositionJson.portfolio(7, List.of(other, GOOD))).getContentHash())
        .isNotEqualTo(id);
    assertThat(read(PositionJson.portfolio(7, List.of(GOOD, other, "null"))).getContentHash())
        .isNotEqualTo(id);
  }

  private PositionsSnapshot read(PositionJson portfolio) {
    return Items.event(mapper, portfolio.toString(), PositionsSnapshot.class);
  }
}

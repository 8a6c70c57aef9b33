package riskcapital.bench.stress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import riskcapital.events.AumReported;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.PositionsChecksum;
import riskcapital.schemas.Topic;

/**
 * One day on which every fund reports a portfolio. A position keeps its key from day to day, but
 * for one of each fund that is sold and replaced by another; amounts move every day. The same
 * arguments give the same events.
 *
 * @param firstFund least id of a fund; the others' follow
 * @param funds number of funds
 * @param rows rows of each portfolio
 * @param date date of the portfolios
 */
public record StressDay(long firstFund, int funds, int rows, LocalDate date) {
  private static final long FIRST_FUND = 100_001;
  private static final int ROWS_PER_CHUNK = 2_000;
  private static final int DAYS_REMEMBERED = 1_000;
  private static final List<String> TYPES =
      List.of(
          "GOV_BOND",
          "CORP_BOND",
          "EQUITY",
          "FUT",
          "SWAP",
          "NDF",
          "OTC_OPTION",
          "OPT_LISTED",
          "CASH",
          "REPO",
          "FUND_SHARE",
          "OFFSHORE_FUND");

  /** The funds that every day of so many has. */
  public StressDay(int funds, int rows, LocalDate date) {
    this(FIRST_FUND, funds, rows, date);
  }

  /** What one of the funds reports. */
  public StressDay of(long fund) {
    return new StressDay(fund, 1, rows, date);
  }

  /** The day after so many. */
  public StressDay after(int days) {
    return new StressDay(firstFund, funds, rows, date.plusDays(days));
  }

  /** Rows of the whole day. */
  public long size() {
    return (long) funds * rows;
  }

  /** Ids of the funds. */
  public LongStream fundIds() {
    return LongStream.range(firstFund, firstFund + funds);
  }

  /** Every portfolio's chunks, fund by fund. */
  public Stream<PositionsSnapshot> events() {
    return fundIds().boxed().flatMap(this::portfolio);
  }

  /** Reference data and net assets of every fund. */
  public Stream<AumReported> netAssets() {
    return StressAum.events(this);
  }

  private Stream<PositionsSnapshot> portfolio(long fund) {
    List<Position> positions = positions(fund);
    BigDecimal total = sum(positions, Position::getMarketValue);
    String hash = new ContentHash().add("fund", fund).add("date", date).add("rows", rows).hex();
    int chunks = Math.max(1, (rows + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK);
    return IntStream.range(0, chunks)
        .mapToObj(
            chunk ->
                chunk(fund, hash, total, chunk, chunks)
                    .setPositions(part(positions, chunk))
                    .setChecksum(PositionsChecksum.of(part(positions, chunk)))
                    .build());
  }

  /** Market value of a fund's portfolio in its base currency. */
  BigDecimal marketValue(long fund) {
    return sum(positions(fund), StressDay::inBaseCurrency);
  }

  /** Market value of a row in the fund's base currency (domain.md, section 3). */
  public static BigDecimal inBaseCurrency(Position row) {
    BigDecimal rate = row.getFxRate();
    return rate == null
        ? row.getMarketValue()
        : row.getMarketValue().multiply(rate).setScale(2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal sum(List<Position> rows, Function<Position, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static List<Position> part(List<Position> positions, int chunk) {
    int from = chunk * ROWS_PER_CHUNK;
    return positions.subList(from, Math.min(positions.size(), from + ROWS_PER_CHUNK));
  }

  private PositionsSnapshot.Builder chunk(
      long fund, String hash, BigDecimal total, int chunk, int chunks) {
    String naturalKey = fund + "|" + date + "|1";
    return PositionsSnapshot.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.POSITIONS, naturalKey, chunk, hash).toString())
        .setContentHash(hash)
        .setFundId(fund)
        .setPortfolioDate(date)
        .setRevision(1)
        .setUpdatedAt(date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
        .setBaseCurrency("BRL")
        .setChunkIndex(chunk)
        .setChunkCount(chunks)
        .setPositionCount(rows)
        .setRejectedRows(0)
        .setControlTotal(total)
        .setWarnings(List.of());
  }

  private List<Position> positions(long fund) {
    SplittableRandom random = new SplittableRandom(fund * DAYS_REMEMBERED + date.toEpochDay());
    List<Position> positions = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      positions.add(position(fund, row, random));
    }
    return positions;
  }

  private Position position(long fund, int row, SplittableRandom random) {
    String type = TYPES.get((int) ((fund + row) % TYPES.size()));
    boolean foreign = type.equals("OFFSHORE_FUND");
    BigDecimal quantity = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 0).setScale(8);
    BigDecimal price = BigDecimal.valueOf(random.nextLong(100, 100_000), 2).setScale(8);
    String asset = "%s-%06d".formatted(type, (fund * 31 + row) % 20_000);
    return Position.newBuilder()
        .setPositionKey(key(fund, row))
        .setAssetId(asset)
        .setIsin(CheckDigits.isin("BR%09d".formatted((fund * 31 + row) % 20_000)))
        .setAssetAlias("Synthetic " + asset)
        .setAssetTypeCode(type)
        .setAssetCategory("Benchmark")
        .setQuantity(quantity)
        .setPrice(price)
        .setNotional(
            type.equals("SWAP") || type.equals("NDF") ? quantity.multiply(price).setScale(2) : null)
        .setMarketValue(quantity.multiply(price).setScale(2))
        .setCurrency(foreign ? "USD" : "BRL")
        .setFxRate(foreign ? new BigDecimal("5.12345678") : null)
        .setCounterparty(type.equals("SWAP") ? "Bank " + row : null)
        .build();
  }

  private String key(long fund, int row) {
    return row == 0
        ? "P%d-D%d".formatted(fund, date.toEpochDay())
        : "P%d-%05d".formatted(fund, row);
  }
}

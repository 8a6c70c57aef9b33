package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A complete and empty portfolio of fund 1, told at 21:00 of its date. */
final class PortfolioItem {
  private final LocalDate date;
  private final Map<String, PositionTotal> totals = new TreeMap<>();
  private long fundId = 1;
  private int revision = 1;
  private Instant updatedAt;
  private @Nullable String hash;
  private int rejectedRows;

  private PortfolioItem(String date) {
    this.date = LocalDate.parse(date);
    this.updatedAt = Local.at(date + "T21:00");
  }

  static PortfolioItem portfolio(String date) {
    return new PortfolioItem(date);
  }

  /** A portfolio with an OTC option of 100.00. */
  static PortfolioItem otc(String date) {
    return portfolio(date).row("OTC_OPTION", "100.00");
  }

  PortfolioItem fund(long id) {
    fundId = id;
    return this;
  }

  PortfolioItem revision(int number) {
    revision = number;
    return this;
  }

  PortfolioItem told(String local) {
    updatedAt = Local.at(local);
    return this;
  }

  PortfolioItem hash(String content) {
    hash = content;
    return this;
  }

  PortfolioItem row(String code, String notional) {
    totals.putAll(
        PositionRow.totals(
            List.of(
                new PositionRow(code, new BigDecimal(notional), BigDecimal.TEN, BigDecimal.ONE))));
    return this;
  }

  PortfolioItem offshore() {
    return row("OFFSHORE_FUND", "50.00");
  }

  PortfolioItem incomplete() {
    rejectedRows = 1;
    return this;
  }

  PortfolioFact fact() {
    return new PortfolioFact(
        fundId,
        date,
        revision,
        updatedAt,
        Objects.requireNonNullElse(hash, totals + " " + rejectedRows),
        totals,
        rejectedRows);
  }
}

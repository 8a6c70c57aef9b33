package riskcapital.consolidator.positions;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.bulkload.EncodedRows;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.derivation.FundHeads;
import riskcapital.consolidator.positions.StoredPositions.Succession;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;

/** Stores the rows of funds' newest portfolios, fund by fund in the order of the key. */
@Component
class PortfolioWriter {
  private static final int AT_ONCE = 20_000;

  private final StoredPositions stored;
  private final StoreRows store;
  private final FundHeads heads;
  private final Clock clock;

  PortfolioWriter(
      StoredPositions stored,
      StoreRows store,
      FundHeads heads,
      @Qualifier("systemClock") Clock clock) {
    this.stored = stored;
    this.store = store;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * Stores the portfolios' rows and deletes those that they leave behind, in the caller's
   * transaction; a fund occurs once. Rows of the date before stay, out of sight, for {@link
   * DropFormerRows}; those of earlier dates go.
   *
   * @param shown what their funds showed before
   * @return the number of rows written
   */
  int replace(Collection<Portfolio> portfolios, NewestPerFund shown) {
    List<Succession> ofAnotherDate = new ArrayList<>();
    List<Succession> ofAnotherRevision = new ArrayList<>();
    List<Succession> ofAnotherContent = new ArrayList<>();
    for (Portfolio portfolio : portfolios) {
      DatedRevision now = portfolio.key();
      DatedRevision before = shown.of(now.fundId());
      if (before == null) {
        continue;
      }
      Succession succession = new Succession(before, now);
      if (!before.date().equals(now.date())) {
        ofAnotherDate.add(succession);
      } else if (before.revision() != now.revision()) {
        ofAnotherRevision.add(succession);
      } else {
        ofAnotherContent.add(succession);
      }
    }
    Set<StoredPositions.Key> leftBehind = new HashSet<>(stored.ofDates(ofAnotherContent));
    int written = write(portfolios, leftBehind);
    leftBehind.addAll(stored.ofOtherRevisions(ofAnotherRevision));
    leftBehind.addAll(stored.leftBehind(ofAnotherDate));
    stored.delete(leftBehind);
    return written;
  }

  /** Writes rows, and strikes those off that are in the place of one of these. */
  private int write(Collection<Portfolio> portfolios, Set<StoredPositions.Key> replaced) {
    LocalDateTime takenAt = UtcTime.at(clock.instant());
    List<PositionRow> rows = new ArrayList<>();
    int written = 0;
    for (Shelved shelved : inOrder(portfolios)) {
      for (Supplier<Chunk> source : shelved.portfolio().chunks()) {
        Chunk chunk = source.get();
        EncodedRows encoded = chunk.rows();
        for (int i = 0; i < encoded.count(); i++) {
          rows.add(new PositionRow(encoded, i, takenAt, shelved.shelf()));
        }
        if (!replaced.isEmpty()) {
          chunk.keys().forEach(key -> replaced.remove(shelved.key(key)));
        }
        if (rows.size() >= AT_ONCE) {
          written += flush(rows);
        }
      }
    }
    return written + flush(rows);
  }

  private List<Shelved> inOrder(Collection<Portfolio> portfolios) {
    Map<Long, Integer> shelves =
        heads.shelves(portfolios.stream().map(each -> each.header().getFundId()).toList());
    return portfolios.stream()
        .map(
            each ->
                new Shelved(
                    requireNonNull(shelves.get(each.header().getFundId()), "no head row"), each))
        .sorted(Comparator.comparing(Shelved::shelf).thenComparing(Shelved::fundId))
        .toList();
  }

  private record Shelved(int shelf, Portfolio portfolio) {
    long fundId() {
      return portfolio.header().getFundId();
    }

    StoredPositions.Key key(String positionKey) {
      return new StoredPositions.Key(
          portfolio.header().getPortfolioDate(), shelf, fundId(), positionKey);
    }
  }

  private int flush(List<PositionRow> rows) {
    int count = rows.size();
    store.store(PositionRow.TABLE, rows);
    rows.clear();
    return count;
  }
}

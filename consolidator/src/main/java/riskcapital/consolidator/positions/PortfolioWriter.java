package riskcapital.consolidator.positions;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.bulkload.StoreRows;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;

/** Stores the rows of funds' newest portfolios, fund by fund in the order of their ids. */
@Component
class PortfolioWriter {
  private static final int AT_ONCE = 5_000;

  private final PositionRows stored;
  private final StoreRows store;
  private final Clock clock;

  PortfolioWriter(PositionRows stored, StoreRows store, @Qualifier("systemClock") Clock clock) {
    this.stored = stored;
    this.store = store;
    this.clock = clock;
  }

  /** What of a fund's newest portfolio is another than before. */
  private enum Change {
    DATE,
    REVISION,
    CONTENT;

    static Change of(@Nullable DatedRevision before, DatedRevision now) {
      if (before == null || !before.date().equals(now.date())) {
        return DATE;
      }
      return before.revision() == now.revision() ? CONTENT : REVISION;
    }
  }

  /**
   * Stores the portfolios' rows and deletes those that they leave behind, in the caller's
   * transaction; a fund occurs once. Rows of the date before stay, out of sight, for {@link
   * DropFormerRows}; those of the date before that go.
   *
   * @param shown what their funds showed before
   * @return the number of rows written
   */
  int replace(Collection<Portfolio> portfolios, NewestPerFund shown) {
    Map<Change, List<DatedRevision>> changes =
        portfolios.stream()
            .map(Portfolio::key)
            .collect(groupingBy(key -> Change.of(shown.of(key.fundId()), key)));
    Set<PositionRows.Key> leftBehind =
        new HashSet<>(stored.ofDates(changes.getOrDefault(Change.CONTENT, List.of())));
    int written = write(portfolios, leftBehind);
    leftBehind.addAll(stored.ofOtherRevisions(changes.getOrDefault(Change.REVISION, List.of())));
    leftBehind.addAll(stored.ofLastDateButOne(changes.getOrDefault(Change.DATE, List.of())));
    stored.delete(leftBehind);
    return written;
  }

  /** Writes rows, and strikes those off that are in the place of one of these. */
  private int write(Collection<Portfolio> portfolios, Set<PositionRows.Key> replaced) {
    LocalDateTime takenAt = Objects.requireNonNull(UtcTime.of(clock.instant()));
    List<SnapshotRow> rows = new ArrayList<>();
    int written = 0;
    for (Portfolio portfolio : inOrder(portfolios)) {
      for (Portfolio.Chunk chunk : portfolio.chunks()) {
        PositionsSnapshot read = chunk.read();
        for (Position position : read.getPositions()) {
          SnapshotRow row = new SnapshotRow(read, position, takenAt);
          rows.add(row);
          if (!replaced.isEmpty()) {
            replaced.remove(row.key());
          }
        }
        if (rows.size() >= AT_ONCE) {
          written += flush(rows);
        }
      }
    }
    return written + flush(rows);
  }

  private static List<Portfolio> inOrder(Collection<Portfolio> portfolios) {
    return portfolios.stream()
        .sorted(Comparator.comparing(portfolio -> portfolio.header().getFundId()))
        .toList();
  }

  private int flush(List<SnapshotRow> rows) {
    int count = rows.size();
    store.store(SnapshotRow.TABLE, rows);
    rows.clear();
    return count;
  }
}

package riskcapital.consolidator.aum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.JsonRows;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.feeds.BatchEffects;
import riskcapital.consolidator.revisions.DatedRevision;
import riskcapital.consolidator.revisions.NewestPerFund;
import riskcapital.events.AumReported;

/** What follows from {@code FUNDS_AUM_DAILY}: snapshot, funds, managers, months. */
@Component
class AumFacts {
  private static final String SNAPSHOT = SqlFile.read("aum/merge-aum-snapshot.sql");
  private static final String FUNDS = SqlFile.read("aum/merge-funds.sql");
  private static final String MANAGERS = SqlFile.read("aum/merge-managers.sql");
  private static final String HISTORY = SqlFile.read("aum/merge-aum-history.sql");
  private static final Comparator<AumReported> NEWER_NAME =
      Comparator.comparing(AumReported::getUpdatedAt).thenComparing(AumReported::getManagerName);

  private final JdbcClient jdbc;
  private final Clock clock;

  AumFacts(JdbcClient jdbc, @Qualifier("systemClock") Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Month(long fundId, LocalDate first) {}

  /** The newest AUM of those of the funds that have one. */
  NewestPerFund newest(Collection<Long> funds) {
    NewestPerFund newest = new NewestPerFund();
    jdbc.sql(
            "select fund_id, as_of_date, revision from FUNDS_AUM_SNAPSHOT"
                + " where fund_id in (:funds)")
        .param("funds", funds)
        .query(
            rs -> {
              newest.know(
                  new DatedRevision(rs.getLong(1), rs.getObject(2, LocalDate.class), rs.getInt(3)));
            });
    return newest;
  }

  /** Brings everything up to date with rows just written. */
  void follow(List<AumReported> written, BatchEffects effects) {
    if (written.isEmpty()) {
      return;
    }
    Timestamp now = Timestamp.from(clock.instant());
    Map<Long, Instant> knownSince = new TreeMap<>();
    written.forEach(
        event ->
            knownSince.merge(
                event.getFundId(),
                event.getUpdatedAt(),
                (one, other) -> one.isBefore(other) ? one : other));
    jdbc.sql(SNAPSHOT)
        .param("funds", JsonRows.ofIds(knownSince.keySet()))
        .param("now", now)
        .update();
    jdbc.sql(FUNDS)
        .param(
            "funds",
            JsonRows.of(knownSince.entrySet(), fund -> List.of(fund.getKey(), fund.getValue())))
        .update();
    effects.last(() -> jdbc.sql(MANAGERS).param("managers", managers(written)).update());
    jdbc.sql(HISTORY).param("months", months(written)).param("now", now).update();
    effects.rows("FUNDS", knownSince.size());
  }

  private static String managers(List<AumReported> written) {
    Map<Long, AumReported> newest = new TreeMap<>();
    written.forEach(
        event ->
            newest.merge(
                event.getManagerId(),
                event,
                (one, other) -> NEWER_NAME.compare(one, other) >= 0 ? one : other));
    return JsonRows.of(
        newest.values(),
        event -> List.of(event.getManagerId(), event.getManagerName(), event.getUpdatedAt()));
  }

  private static String months(List<AumReported> written) {
    Map<Month, TreeSet<LocalDate>> months =
        written.stream()
            .collect(
                Collectors.groupingBy(
                    event ->
                        new Month(event.getFundId(), event.getReferenceDate().withDayOfMonth(1)),
                    Collectors.mapping(
                        AumReported::getReferenceDate, Collectors.toCollection(TreeSet::new))));
    return JsonRows.of(
        months.entrySet(),
        month ->
            List.of(
                month.getKey().fundId(),
                month.getKey().first(),
                month.getValue().first(),
                month.getValue().last()));
  }
}

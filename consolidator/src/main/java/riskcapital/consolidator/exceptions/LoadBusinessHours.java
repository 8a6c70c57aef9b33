package riskcapital.consolidator.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import riskcapital.consolidator.SqlFile;
import riskcapital.consolidator.policy.PolicySettings;

/** Reads the business days that lateness is measured over; asks nothing when none is late. */
@Component
class LoadBusinessHours {
  private static final String BUSINESS_DAYS = SqlFile.read("exceptions/business-days.sql");

  private final JdbcClient jdbc;
  private final PolicySettings policy;

  LoadBusinessHours(JdbcClient jdbc, PolicySettings policy) {
    this.jdbc = jdbc;
    this.policy = policy;
  }

  /** Business hours from the earliest due to the latest satisfaction among the facts. */
  BusinessHours spanning(Collection<ClosingFacts> facts) {
    List<Instant> instants =
        facts.stream()
            .map(ClosingFacts::obligation)
            .filter(Objects::nonNull)
            .flatMap(o -> Stream.of(o.dueAt(), o.satisfiedAt()))
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (instants.isEmpty()) {
      return new BusinessHours(policy.zone(), Set.of());
    }
    Set<LocalDate> days =
        jdbc
            .sql(BUSINESS_DAYS)
            .param("market", policy.market())
            .param("from", LocalDate.ofInstant(instants.get(0), policy.zone()))
            .param("to", LocalDate.ofInstant(instants.get(instants.size() - 1), policy.zone()))
            .query(LocalDate.class)
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableSet());
    return new BusinessHours(policy.zone(), days);
  }
}

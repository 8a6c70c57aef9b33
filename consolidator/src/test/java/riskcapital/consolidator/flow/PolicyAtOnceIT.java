package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.operations.Caller;
import riskcapital.schemas.Topic;

/** A change of policy takes effect when it is committed, not when its schedule comes round. */
class PolicyAtOnceIT {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-09");
  private static final Instant MONDAY_EVENING = Instant.parse("2026-11-09T20:00:00Z");
  private static final long FUND = 10;

  @Test
  void theFundsThatItMarkedAreDerivedAtOnce() throws Exception {
    try (Installation installation =
            People.configure(Installation.create("at_once")).with("rcm.sweep-interval", "1h");
        Publisher publisher = new Publisher(installation)) {
      Facts facts = new Facts(installation.jdbc());
      publisher.send(Topic.AUM, FUND, aum(FUND, MONDAY, 1, "1000000", MONDAY_EVENING));
      publisher.send(
          Topic.POSITIONS,
          FUND,
          chunks(FUND, MONDAY, 1, MONDAY_EVENING, List.of(row("a", "STRANGE", "5.00")), 10).get(0));
      try (var consolidator = installation.start()) {
        facts.awaitRows("exposure_label", "MARGIN_STATUS where exposure_label = 'OTC'", "OTC");
        facts.awaitRows(
            "task_name",
            "scheduled_tasks where task_name = 'rederive-marked-funds' and last_success is not null",
            "rederive-marked-funds");

        Caller.Answer put =
            Caller.of(consolidator)
                .as("administrator", "administrator")
                .put(
                    "/api/v1/policies/asset-types",
                    """
                    {"row": {"assetTypeCode": "STRANGE", "exposureClass": "NONE"}, "version": 0,
                     "reason": "a bond"}
                    """);

        assertThat(put.status()).as(put.body()).isEqualTo(200);
        facts.awaitRows("exposure_label", "MARGIN_STATUS", "NONE");
        facts.awaitRows("fund_id", "REDERIVATIONS");
      }
    }
  }
}

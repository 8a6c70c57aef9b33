package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.schemas.Topic;

class AumFlowIT {
  @Test
  void historyHoldsAllRevisionsOnceAndTheSnapshotTheNewest() throws Exception {
    try (Installation installation = Installation.create("aum");
        Publisher publisher = new Publisher(installation)) {
      publisher.send(Topic.AUM, 11, aum(11, DAY, 2, "200", NOON.plusSeconds(2)));
      publisher.send(Topic.AUM, 11, aum(11, DAY, 1, "100", NOON.plusSeconds(1)));
      publisher.send(Topic.AUM, 11, aum(11, DAY, 2, "200", NOON.plusSeconds(2)));
      publisher.send(Topic.AUM, 11, aum(11, DAY.minusDays(1), 1, "90", NOON.plusSeconds(3)));
      publisher.send(Topic.AUM, 12, aum(12, DAY, 1, "50.5", NOON));
      try (var consolidator = installation.start()) {
        JdbcClient jdbc = installation.jdbc();
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(
                () ->
                    assertThat(
                            jdbc.sql("select count(*) from FUNDS_AUM_DAILY")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(4));
        assertThat(
                jdbc.sql(
                        "select concat_ws(' ', fund_id, as_of_date, revision, aum_value)"
                            + " from FUNDS_AUM_SNAPSHOT order by fund_id")
                    .query(String.class)
                    .list())
            .containsExactly("11 2026-11-20 2 200.00", "12 2026-11-20 1 50.50");
        assertThat(
                jdbc.sql(
                        "select concat_ws(' ', fund_id, reference_month, aum_open_value,"
                            + " aum_close_value) from FUNDS_AUM_HISTORY order by fund_id")
                    .query(String.class)
                    .list())
            .containsExactly("11 2026-11-01 90.00 200.00", "12 2026-11-01 50.50 50.50");
        assertThat(
                jdbc.sql(
                        "select concat_ws(' ', fund_id, fund_name, manager_id, known_since)"
                            + " from FUNDS order by fund_id")
                    .query(String.class)
                    .list())
            .containsExactly(
                "11 Fund 11 1 2026-11-20 12:00:01.000000",
                "12 Fund 12 1 2026-11-20 12:00:00.000000");
      }
    }
  }
}

package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;

import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.local.test.NetworkCut;
import riskcapital.schemas.Topic;

class OutageIT {
  private static final int FUNDS = 300;
  private static final int REVISIONS = 4;

  @Test
  void theDatabaseIsCutAndTheConsolidatorRestartedWhileItConsumesAndNothingIsLostOrDoubled()
      throws Exception {
    try (Installation installation = Installation.create("outage");
        Publisher publisher = new Publisher(installation);
        NetworkCut mySql = NetworkCut.aroundMySql()) {
      installation
          .reaching(installation.stack().reachingMySqlAt(mySql.address()))
          .with("spring.kafka.consumer.max-poll-records", "20");
      Facts facts = new Facts(installation.jdbc());
      String topic = installation.topic(Topic.AUM);
      publishRevision(publisher, 1);
      try (var first = installation.start()) {
        facts.awaitAtLeastDealtWith(topic, FUNDS / 4);
        mySql.cut();
        publishRevision(publisher, 2);
        mySql.restore();
        facts.awaitAtLeastDealtWith(topic, FUNDS + FUNDS / 4);
      }
      publishRevision(publisher, 3);
      try (var second = installation.start()) {
        mySql.freeze();
        publishRevision(publisher, 4);
        mySql.restore();
        facts.awaitDealtWith(topic, (long) REVISIONS * FUNDS);
      }

      assertThat(facts.rows("count(*), count(distinct fund_id)", "FUNDS_AUM_DAILY"))
          .isEqualTo(List.of(REVISIONS * FUNDS + " " + FUNDS));
      assertThat(
              facts.rows(
                  "revision, aum_value, count(*)",
                  "FUNDS_AUM_SNAPSHOT group by revision, aum_value"))
          .isEqualTo(List.of("4 4.00 " + FUNDS));
      assertThat(new Reader(installation).all(topic + ".dlt")).isEmpty();
    }
  }

  private static void publishRevision(Publisher publisher, int revision) throws Exception {
    for (long fund = 1; fund <= FUNDS; fund++) {
      publisher.post(Topic.AUM, fund, aum(fund, DAY, revision, revision + ".00", NOON));
    }
    publisher.flush();
  }
}

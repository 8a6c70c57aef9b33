package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;
import static riskcapital.consolidator.flow.Events.margin;
import static riskcapital.consolidator.positions.Portfolios.chunks;
import static riskcapital.consolidator.positions.Portfolios.row;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.deadletters.ReplayDeadLettersCommand;
import riskcapital.events.AumReported;
import riskcapital.events.Position;
import riskcapital.events.PositionsSnapshot;
import riskcapital.schemas.Topic;
import riskcapital.schemas.TopicNames;

class PoisonIT {
  private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

  @Test
  void poisonInTheMiddleOfABatchIsSetAsideAndTheRestIsAppliedOnce() throws Exception {
    try (Installation installation = Installation.create("poison");
        Publisher publisher = new Publisher(installation)) {
      AumReported tooLong = aum(6, DAY, 1, "1", NOON);
      tooLong.setFundName("x".repeat(201));
      List<PositionsSnapshot> broken = new ArrayList<>(brokenPortfolio());
      for (long fund = 1; fund <= 5; fund++) {
        publisher.send(Topic.AUM, fund, aum(fund, DAY, 1, "1", NOON));
      }
      publisher.send(Topic.AUM, 5, GARBAGE);
      publisher.send(Topic.AUM, 6, tooLong);
      publisher.send(
          Topic.AUM, 6, publisher.serialized(Topic.MARGIN, margin("S", 1, 6, "1", NOON)));
      publisher.send(Topic.POSITIONS, 7, broken.get(0));
      for (long fund = 1; fund <= 5; fund++) {
        publisher.send(Topic.AUM, fund, aum(fund, DAY, 2, "2", NOON));
      }
      publisher.send(Topic.POSITIONS, 7, broken.get(1));

      Facts facts = new Facts(installation.jdbc());
      try (var consolidator = installation.start()) {
        facts.awaitDealtWith(installation.topic(Topic.AUM), 13);
        facts.awaitDealtWith(installation.topic(Topic.POSITIONS), 2);
        assertApplied(facts);
        assertSetAside(installation);
        assertLogged(facts);
      }

      try (var again = installation.with("rcm.group-id", "again").start()) {
        facts.awaitDealtWith(installation.topic(Topic.AUM), 13);
        publisher.send(Topic.AUM, 8, aum(8, DAY, 1, "1", NOON));
        facts.awaitRows("aum_value", "FUNDS_AUM_SNAPSHOT where fund_id = 8", "1.00");
        assertSetAside(installation);
        assertLogged(facts);
        assertReplayOffersThemAgain(installation, facts);
      }
    }
  }

  private static List<PositionsSnapshot> brokenPortfolio() {
    List<Position> rows = List.of(row("a", "SWAP", "1.00"), row("b", "SWAP", "2.00"));
    List<PositionsSnapshot> chunks = chunks(7, DAY, 1, NOON, rows, 1);
    chunks.get(0).setChecksum(1);
    return chunks;
  }

  private static void assertApplied(Facts facts) {
    facts.awaitRows(
        "fund_id, group_concat(revision order by revision)",
        "FUNDS_AUM_DAILY group by fund_id order by fund_id",
        "1 1,2",
        "2 1,2",
        "3 1,2",
        "4 1,2",
        "5 1,2");
    facts.awaitRows("count(*)", "PORTFOLIOS", "0");
    facts.awaitRows("count(*)", "PARKED_CHUNKS", "0");
  }

  private static void assertSetAside(Installation installation) throws Exception {
    Reader reader = new Reader(installation);
    String aum = installation.topic(Topic.AUM);
    String positions = installation.topic(Topic.POSITIONS);
    assertThat(reader.all(TopicNames.deadLetters(aum)))
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrder("5", "6", "6");
    assertThat(reader.all(TopicNames.deadLetters(aum)))
        .filteredOn(record -> java.util.Arrays.equals(record.value(), GARBAGE))
        .singleElement()
        .satisfies(
            record -> {
              assertThat(Reader.header(record, "kafka_dlt-original-topic")).isEqualTo(aum);
              assertThat(Reader.header(record, "kafka_dlt-exception-message"))
                  .contains("not in the registry's wire format");
            });
    assertThat(reader.all(TopicNames.deadLetters(positions)))
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly("7", "7");
  }

  private static void assertLogged(Facts facts) {
    assertThat(
            facts.rows(
                "feed, code, severity, origin, left(reason, locate(':', reason) - 1)",
                "MARGIN_VALIDATION_LOG where severity = 'REJECT' order by feed, code, reason"))
        .containsExactly(
            "AUM COM-001 REJECT CONSOLIDATOR UNDECODABLE",
            "AUM COM-001 REJECT CONSOLIDATOR UNEXPECTED_CONTENT",
            "AUM COM-007 REJECT CONSOLIDATOR UNSTORABLE",
            "POSITIONS COM-001 REJECT CONSOLIDATOR BROKEN_PORTFOLIO");
  }

  private static void assertReplayOffersThemAgain(Installation installation, Facts facts)
      throws Exception {
    String topic = installation.topic(Topic.AUM);
    assertThat(replay(installation, topic))
        .isEqualTo("3 dead letters of " + topic + " published again 0");
    assertThat(replay(installation, topic + ".dlt"))
        .startsWith("the topic is to be that which they were set aside from; usage: ")
        .endsWith(" 1");
    assertThat(replay(installation, "nonsense"))
        .startsWith("there is no topic nonsense; usage: ")
        .endsWith(" 1");
    facts.awaitDealtWith(topic, 13 + 1 + 3);
    assertThat(new Reader(installation).all(topic + ".dlt")).hasSize(6);
  }

  /** What the command says, and its exit code. */
  private static String replay(Installation installation, String topic) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
    String[] options = {
      "--topic=" + topic,
      "--bootstrap-servers=" + installation.stack().bootstrapServers(),
      "--group-id=" + installation.topic(Topic.AUM)
    };
    int code = ReplayDeadLettersCommand.run(options, both, both);
    return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), " ") + code;
  }
}

package riskcapital.consolidator.backbone.stage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import riskcapital.consolidator.access.People;
import riskcapital.consolidator.backbone.compare.Difference;
import riskcapital.consolidator.backbone.compare.Disagreement;
import riskcapital.consolidator.backbone.compare.PublishedAnswer;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.Ledger;
import riskcapital.consolidator.backbone.items.Poison;
import riskcapital.consolidator.backbone.people.Act;
import riskcapital.consolidator.backbone.policy.PolicyEdit;
import riskcapital.consolidator.flow.Installation;
import riskcapital.consolidator.world.MutableClock;
import riskcapital.reference.Feed;
import riskcapital.reference.Policy;
import riskcapital.schemas.Wire;

/**
 * A consolidator on a database and topics of its own. Histories happen here one after the other:
 * each begins with an emptied database, the topics go on.
 */
public final class Stage implements AutoCloseable {
  private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");

  /** Old rows are removed every ten minutes of true time, whatever is compared just then. */
  private static final String FOR_EVER = "36500d";

  /** The cut-off of a day in the middle of the histories that begin in October 2018. */
  private static final Instant GO_LIVE = Instant.parse("2018-11-14T20:00:00Z");

  private final Network network = new Network();
  private final Installation installation;
  private final SingleConnectionDataSource source;
  private final MutableClock clock = new MutableClock(LONG_AGO);
  private final RunningConsolidator consolidator;
  private final Publish publish;
  private final Drain drain;
  private final Tables tables;
  private final Sweeps sweeps;
  private final Replay replay;
  private final Outgoing outgoing;
  private final PolicyDesk policy;
  private final DecisionDesk decisions;
  private final Comparison comparison;
  private Evidence evidence;
  private Ledger ledger = new Ledger();
  private Map<Place, Long> begunAt = new TreeMap<>();
  private @Nullable Collection<String> quietSince;
  private boolean disturbed;

  public Stage() throws Exception {
    installation = People.configure(Installation.create("backbone").reaching(network.addresses()));
    installation
        .with("spring.kafka.consumer.max-poll-records", "200")
        .with("spring.kafka.consumer.properties.session.timeout.ms", "10000")
        .with("rcm.sweep-interval", "1d")
        .with("rcm.exception-sweep-interval", "1d")
        .with("rcm.rule-sweep-interval", "1d")
        .with("rcm.keep-runs", FOR_EVER)
        .with("rcm.keep-parked", FOR_EVER)
        .with("rcm.keep-published", FOR_EVER)
        .with("rcm.policy.monitoring-start", GO_LIVE.toString())
        .with("logging.level.root", "error")
        .with("logging.level.riskcapital.consolidator.backbone", "info");
    source =
        new SingleConnectionDataSource(
            installation.database().jdbcUrl(),
            installation.database().adminUser(),
            installation.database().adminPassword(),
            true);
    JdbcClient jdbc = JdbcClient.create(source);
    publish = new Publish(installation);
    evidence = new Evidence(installation, publish);
    consolidator = new RunningConsolidator(installation, clock);
    consolidator.start();
    drain = new Drain(jdbc, publish);
    tables = new Tables(jdbc);
    sweeps = new Sweeps(consolidator, drain);
    replay = new Replay(installation);
    outgoing = new Outgoing(installation);
    policy = new PolicyDesk(jdbc, Policy.brazil().withMonitoringStart(GO_LIVE));
    decisions = new DecisionDesk(jdbc);
    comparison =
        new Comparison(
            jdbc, new PublishedAnswer(jdbc, Wire.deserializer(installation.stack().registryUrl())));
  }

  /** A history begins. */
  public void begin(Instant at) {
    settle();
    drain.outbox();
    policy.begin(consolidator);
    decisions.begin();
    tables.empty();
    outgoing.begin();
    ledger = new Ledger();
    evidence = new Evidence(installation, publish);
    begunAt = publish.ends();
    quietSince = null;
    clock.set(at);
  }

  public void publish(Item item) {
    item.tell(ledger);
    byte[] value = publish.post(item);
    if (item instanceof Poison) {
      ledger.addPoison(item.topic(), item.key(), value);
    }
    quietSince = null;
  }

  /**
   * A completed read of a feed.
   *
   * @param ahead records that each partition gets only after the run was published
   */
  public void complete(Feed feed, Instant asOf, int ahead) {
    evidence.completed(feed, asOf, ahead);
  }

  /** Time only goes on. */
  public void clock(Instant now) {
    if (now.isAfter(clock.instant())) {
      clock.set(now);
    }
  }

  /** Policy changes now, unless nobody could change it; never twice at the same instant. */
  public void change(PolicyEdit edit) {
    quietSince = null;
    if (consolidator.isRunning() && network.isWhole()) {
      if (!clock.instant().isAfter(policy.lastChange())) {
        clock.set(policy.lastChange().plus(1, ChronoUnit.MICROS));
      }
      policy.change(edit, consolidator, clock.instant(), disturbed);
    }
  }

  /** A person decides now, unless nobody could. */
  public void decide(Act act) {
    if (consolidator.isRunning() && network.isWhole()) {
      quietSince = null;
      decisions.decide(act, consolidator, clock.instant(), disturbed);
    }
  }

  /** How many decisions of people were accepted in this history. */
  public int decisions() {
    return decisions.accepted();
  }

  /** Sweeps while batches are consumed, unless nobody could. */
  public void sweep() {
    quietSince = null;
    if (consolidator.isRunning() && network.isWhole()) {
      sweeps.runAmidBatches();
    }
  }

  public void disturb(Disturbance disturbance) {
    quietSince = null;
    disturbed = true;
    publish.ends();
    switch (disturbance) {
      case STOP -> consolidator.stop();
      case START -> {
        network.restore();
        consolidator.start();
      }
      case CRASH -> {
        network.cutDatabase();
        network.cutBroker();
        consolidator.stop();
        network.restore();
      }
      case CUT_DATABASE -> network.cutDatabase();
      case FREEZE_DATABASE -> network.freezeDatabase();
      case CUT_BROKER -> network.cutBroker();
      case RESTORE -> network.restore();
    }
  }

  /** Everything is dealt with, the sweeps ran: both answers must agree. */
  public void barrier() {
    settle();
    sweeps.run();
    comparison.ofTables(
        ledger,
        policy.history(),
        decisions.taken(),
        evidence.watermarks(),
        clock.instant(),
        consolidator.startedAt(),
        quietSince);
    drain.outbox();
    outgoing.read();
    comparison.ofTopics(ledger, outgoing);
    quietSince = comparison.live();
  }

  /**
   * Reads again from the offsets at which this history began, or from a share of the way: no row of
   * business changes, no event is created.
   *
   * @param share of each partition that is skipped, from 0 to 1
   */
  public void replay(double share) {
    barrier();
    Map<String, String> before = tables.checksums();
    Map<Place, Long> ends = publish.ends();
    Map<Place, Long> from = new TreeMap<>();
    ends.forEach(
        (place, end) -> {
          long begun = begunAt.getOrDefault(place, 0L);
          from.put(place, begun + (long) ((end - begun) * share));
        });
    replay.run(consolidator, from, ends);
    sweeps.run();
    Disagreement.throwIf(Difference.between("table after a replay", before, tables.checksums()));
  }

  private void settle() {
    network.restore();
    consolidator.start();
    drain.inputs(evidence);
    disturbed = false;
  }

  @Override
  public void close() {
    outgoing.close();
    replay.close();
    consolidator.close();
    publish.close();
    source.destroy();
    network.close();
    installation.close();
  }
}

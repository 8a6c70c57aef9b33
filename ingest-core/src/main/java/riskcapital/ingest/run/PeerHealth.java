package riskcapital.ingest.run;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a peer is away for longer than its bound, or refuses for good; with the reason. */
final class PeerHealth implements HealthIndicator {
  private final Peer peer;

  PeerHealth(Peer peer) {
    this.peer = peer;
  }

  @Override
  public Health health() {
    Health.Builder health = peer.isDown() ? Health.down() : Health.up();
    Peer.Trouble trouble = peer.trouble();
    if (trouble != null) {
      health.withDetail("reason", trouble.reason()).withDetail("since", trouble.since());
    }
    return health.build();
  }
}

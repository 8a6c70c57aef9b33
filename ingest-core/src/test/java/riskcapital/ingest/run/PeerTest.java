package riskcapital.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PeerTest {
  private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
  private final AtomicReference<Instant> now = new AtomicReference<>(T);
  private final InstantSource time = now::get;
  private final Peer peer = new Peer(time.withZone(ZoneOffset.UTC), Duration.ofSeconds(30));

  @Test
  void isDownWhenItIsNotReachedInTime() {
    assertThat(peer.isDown()).isFalse();
    now.set(T.plusSeconds(30));

    assertThat(peer.isDown()).isTrue();
  }

  @Test
  void isDownOnlyAfterItsBound() {
    peer.answers();
    peer.fails("gone", false);
    now.set(T.plusSeconds(29));
    assertThat(peer.isDown()).isFalse();
    peer.fails("still gone", false);
    now.set(T.plusSeconds(30));

    assertThat(peer.isDown()).isTrue();
    assertThat(peer.trouble()).isEqualTo(new Peer.Trouble(T, "still gone", false));
  }

  @Test
  void isDownAtOnceWhenItRefusesForGood() {
    peer.fails("wrong key", true);

    assertThat(peer.isDown()).isTrue();
  }

  @Test
  void isUpAgainWhenItAnswers() {
    peer.fails("wrong key", true);
    peer.answers();

    assertThat(peer.isDown()).isFalse();
    assertThat(peer.trouble()).isNull();
  }
}

package riskcapital.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatheredPagesTest {
  private static final Instant T = Instant.parse("2026-11-20T12:00:00Z");
  private final GatheredPages gathered = new GatheredPages();

  @Test
  void commitAloneAtFirst() {
    commitTenAlone();

    gathered.add(false, T);
    assertThat(gathered.isFull(T)).isFalse();
  }

  @Test
  void areFullAFifthOfASecondAfterTheFirstWasAskedFor() {
    commitTenAlone();

    gathered.add(false, T);
    gathered.add(false, T.plusMillis(100));

    assertThat(gathered.isFull(T.plusMillis(199))).isFalse();
    assertThat(gathered.isFull(T.plusMillis(200))).isTrue();
    assertThat(gathered.since(T.plusMillis(150))).isEqualTo(T);
    assertThat(gathered.pages()).isEqualTo(2);
  }

  @Test
  void areFullWithARejection() {
    commitTenAlone();

    gathered.add(true, T);
    gathered.add(false, T);
    assertThat(gathered.isFull(T)).isTrue();

    gathered.committed();
    gathered.add(false, T);
    assertThat(gathered.isFull(T)).isFalse();
  }

  @Test
  void beginAnewOnceCommitted() {
    commitTenAlone();
    gathered.add(false, T);

    gathered.committed();

    assertThat(gathered.isEmpty()).isTrue();
    assertThat(gathered.pages()).isZero();
    gathered.add(false, T.plusSeconds(1));
    assertThat(gathered.isFull(T.plusMillis(1_199))).isFalse();
    assertThat(gathered.isFull(T.plusMillis(1_200))).isTrue();
  }

  @Test
  void commitAloneAgainOnceTheReadEnded() {
    commitTenAlone();
    gathered.add(false, T);

    gathered.ended();

    assertThat(gathered.isEmpty()).isTrue();
    commitTenAlone();
  }

  private void commitTenAlone() {
    for (int i = 0; i < 10; i++) {
      gathered.add(false, T);
      assertThat(gathered.isFull(T)).isTrue();
      gathered.committed();
    }
  }
}

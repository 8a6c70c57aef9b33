package riskcapital.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.reference.AumItem.aum;
import static riskcapital.reference.MarginItem.margin;
import static riskcapital.reference.PortfolioItem.otc;
import static riskcapital.reference.PortfolioItem.portfolio;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SubmissionStatusTest {
  private static final String NOW = "2026-03-05T10:00";
  private final World world = World.of(aum("2026-03-04")).and(otc("2026-03-02").offshore());

  @Test
  void nothingReceived() {
    assertThat(status()).isEqualTo(SubmissionStatus.NOT_RECEIVED);
  }

  @Test
  void validatedIsWhatFailsNoRule() {
    world.and(margin("2026-03-03").offshore("0.00"));

    assertThat(status()).isEqualTo(SubmissionStatus.RECEIVED_VALIDATED);
  }

  @Test
  void aWarningOfIngestionCounts() {
    world.and(margin("2026-03-03").offshore("0.00").warning("MRG-005"));

    assertThat(status()).isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);
  }

  @Test
  void onlyOffshoreMarginIsPartialForBothClasses() {
    world.and(margin("2026-03-03").local(null).offshore("5.00"));

    assertThat(status()).isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);
    assertThat(world.statusAt(NOW).snapshotSubmissionId()).isNull();
    assertThat(world.statusAt(NOW).anchor()).isNull();
  }

  @Test
  void aPartialOneThatIsNewerHidesNeitherSnapshotNorAnchor() {
    world.and(
        margin("2026-03-03").id("A").offshore("5.00"), margin("2026-03-04").id("B").local("1.00"));

    FundStatus status = world.statusAt(NOW);
    assertThat(status.submissionStatus()).isEqualTo(SubmissionStatus.RECEIVED_NOT_VALIDATED);
    assertThat(status.snapshotSubmissionId()).isEqualTo("A");
    assertThat(status.anchor()).isEqualTo(LocalDate.parse("2026-03-03"));
  }

  @Test
  void afterACancellationTheSnapshotStepsBack() {
    world.and(
        margin("2026-03-02").id("A").offshore("5.00"),
        margin("2026-03-03").id("B").offshore("6.00"),
        margin("2026-03-03").id("B").cancellation(2).submitted("2026-03-04T12:00"));

    assertThat(world.statusAt("2026-03-04T11:59").snapshotSubmissionId()).isEqualTo("B");
    assertThat(world.statusAt(NOW).snapshotSubmissionId()).isEqualTo("A");
    assertThat(world.statusAt(NOW).snapshotVersion()).isEqualTo(1);
  }

  @Test
  void theGreaterSubmissionIdDecidesLast() {
    world.and(
        margin("2026-03-03").id("\uFF5E").offshore("5.00"),
        margin("2026-03-03").id("\uD83D\uDE00").offshore("5.00"));

    assertThat(world.statusAt(NOW).snapshotSubmissionId()).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void notApplicableExactlyWhenNotRequired() {
    World none = World.of(aum("2026-03-04")).and(portfolio("2026-03-02")).and(margin("2026-03-03"));

    assertThat(none.statusAt(NOW).submissionStatus()).isEqualTo(SubmissionStatus.NOT_APPLICABLE);
  }

  private SubmissionStatus status() {
    return world.statusAt(NOW).submissionStatus();
  }
}

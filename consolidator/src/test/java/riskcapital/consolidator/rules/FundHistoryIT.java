package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.history.RecordedStatus;
import riskcapital.consolidator.history.StatusHistory;

/** What did we know about fund F for day D, as recorded at time T? */
class FundHistoryIT extends RulesIT {
  @Autowired StatusHistory history;

  @BeforeEach
  void threeDays() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    watermark("2026-02-02T16:00:00Z");
    deriveAt("2026-02-02T16:00:00Z", 1L);
    given(margin("S1", 1, "2026-02-02", "2026-02-04T18:00:00Z", "100.00", null));
    watermark("2026-02-04T19:00:00Z");
    deriveAt("2026-02-04T19:00:00Z", 1L);
    given(aum(1, "2026-02-03", "200.00"));
    deriveAt("2026-02-05T01:00:00Z", 1L);
  }

  @Test
  void aPastDayIsAsItWasKnownThenWhateverCameLater() {
    assertThat(known("2026-02-02", "2026-02-02T15:59:59.999999Z")).isEqualTo("nothing");
    assertThat(known("2026-02-02", "2026-02-02T16:00:00Z"))
        .isEqualTo("2026-02-02 NEVER_SUBMITTED NOT_RECEIVED 1000.00 UNKNOWN");
    assertThat(known("2026-02-02", "2026-03-01T00:00:00Z"))
        .isEqualTo("2026-02-02 NEVER_SUBMITTED NOT_RECEIVED 1000.00 UNKNOWN");
  }

  @Test
  void aDayThatChangedNothingBeganWithWhatWasKnown() {
    assertThat(known("2026-02-03", "2026-03-01T00:00:00Z"))
        .isEqualTo("2026-02-02 NEVER_SUBMITTED NOT_RECEIVED 1000.00 UNKNOWN");
    assertThat(
            history.ofDay(1, LocalDate.parse("2026-02-03"), Instant.parse("2026-03-01T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void aDayOfTwoRecordings() {
    assertThat(known("2026-02-04", "2026-02-05T00:59:59Z"))
        .isEqualTo("2026-02-04 UP_TO_DATE RECEIVED_VALIDATED 1000.00 OK");
    assertThat(known("2026-02-04", "2026-02-05T01:00:00Z"))
        .as("one in the morning in UTC is still the day before in the policy's zone")
        .isEqualTo("2026-02-04 UP_TO_DATE RECEIVED_VALIDATED 200.00 BREACH");
    assertThat(
            history
                .ofDay(1, LocalDate.parse("2026-02-04"), Instant.parse("2026-03-01T00:00:00Z"))
                .stream()
                .map(FundHistoryIT::text))
        .isEqualTo(
            List.of(
                "2026-02-04 UP_TO_DATE RECEIVED_VALIDATED 1000.00 OK",
                "2026-02-04 UP_TO_DATE RECEIVED_VALIDATED 200.00 BREACH"));
  }

  @Test
  void theWatermarksThatJudgedAreKept() {
    RecordedStatus status = history.newest(1).orElseThrow();
    Instant proven = Instant.parse("2026-02-04T19:00:00Z");

    assertThat(
            List.of(
                status.provenUntil(),
                status.positionsWatermark(),
                status.aumWatermark(),
                status.marginWatermark()))
        .containsOnly(proven);
    assertThat(status.episodeStart()).isEqualTo("2026-02-02");
  }

  private String known(String date, String at) {
    return history
        .forDay(1, LocalDate.parse(date), Instant.parse(at))
        .map(FundHistoryIT::text)
        .orElse("nothing");
  }

  private static String text(RecordedStatus status) {
    return String.join(
        " ",
        status.businessDate().toString(),
        status.deadlineStatus(),
        status.submissionStatus(),
        String.valueOf(status.aumValue()),
        status.limitStatus());
  }
}

package riskcapital.bench.stress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.SubmissionMode;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** Complete submissions for funds of a {@link StressDay}: a hundredth of their market value. */
final class StressMargin {
  private static final int HUNDREDTH = 2;

  private StressMargin() {}

  static Stream<MarginSubmitted> events(StressDay day, LongStream funds, Instant submittedAt) {
    return funds.mapToObj(fund -> event(day, fund, submittedAt));
  }

  private static MarginSubmitted event(StressDay day, long fund, Instant submittedAt) {
    String submission = "S-" + fund + "-" + day.date();
    BigDecimal margin =
        day.marketValue(fund).movePointLeft(HUNDREDTH).setScale(2, RoundingMode.HALF_EVEN);
    String hash = new ContentHash().add("submission", submission).add("margin", margin).hex();
    return MarginSubmitted.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.MARGIN, submission + "|1", 0, hash).toString())
        .setContentHash(hash)
        .setSubmissionId(submission)
        .setVersion(1)
        .setMode(SubmissionMode.ORIGINAL)
        .setManagerId(StressAum.managerOf(fund))
        .setFundId(fund)
        .setReferenceDate(day.date())
        .setSubmittedAt(submittedAt)
        .setUpdatedAt(submittedAt)
        .setCurrency("BRL")
        .setMarginLocal(margin)
        .setMarginOffshore(margin)
        .setMethodology("SIMM")
        .setWarnings(List.of())
        .build();
  }
}

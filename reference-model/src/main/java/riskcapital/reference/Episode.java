package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An unbroken run of portfolio dates with a label other than NONE while the fund is ACTIVE (section
 * 4): the overlap of an exposed run and an active run.
 */
record Episode(DateSpan exposed, DateSpan active) {

  /** The later of the two starts. */
  LocalDate start() {
    return exposed.start().isAfter(active.start()) ? exposed.start() : active.start();
  }

  /** The earlier of the two ends, {@link LocalDate#MAX} while it lasts. */
  LocalDate end() {
    return exposed.end().isBefore(active.end()) ? exposed.end() : active.end();
  }

  /** Whether it starts on the very date on which the fund was opened again. */
  boolean startsAtReopening() {
    return start().equals(active.start());
  }

  /**
   * When its end was recorded, {@link Instant#MAX} while it lasts. Where a portfolio and a closure
   * end it on one date, whichever was recorded first ended it.
   */
  Instant endRecordedAt(AumHistory aum, PortfolioHistory portfolios) {
    Instant recordedAt = Instant.MAX;
    if (exposed.ended() && exposed.end().equals(end())) {
      recordedAt = portfolios.recordedSince(end(), label -> label == Label.NONE);
    }
    if (active.ended() && active.end().equals(end())) {
      Instant closure = aum.recordedSince(end(), FundState.CLOSED);
      recordedAt = closure.isBefore(recordedAt) ? closure : recordedAt;
    }
    return recordedAt;
  }
}

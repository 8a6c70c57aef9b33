package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A portfolio in its fund's chain.
 *
 * @param label its own classes and, where it is incomplete, those of its predecessor's label
 */
record LabelledPortfolio(PortfolioFact fact, Exposure exposure, Label label) {
  LocalDate date() {
    return fact.portfolioDate();
  }

  Instant updatedAt() {
    return fact.updatedAt();
  }
}

package riskcapital.reference;

import org.jspecify.annotations.Nullable;

/**
 * An accepted margin version with what its warnings are judged by.
 *
 * @param aum the AUM item that speaks for its reference date, null for an unknown fund
 * @param label the fund's label today
 * @param preceding the fund's preceding standing submission, if any
 */
record AcceptedVersion(
    MarginFact fact,
    @Nullable AumFact aum,
    Label label,
    @Nullable MarginFact preceding,
    BusinessCalendar calendar) {

  boolean inCurrencyOfAum() {
    return aum != null && aum.currency().equals(fact.currency());
  }
}

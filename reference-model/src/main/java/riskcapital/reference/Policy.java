package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people decide: the rules' parameters.
 *
 * @param submission intervals between submissions
 * @param limits margin limit by fund class as a fraction of AUM; a class may have none
 * @param assetTypes classes of asset type codes
 * @param cutOff time of day of the zone at which a submission falls due
 * @param onboardingGraceDays calendar days after an episode's start until the first is due
 * @param warningShare share of the limit from which a fund is warned of
 * @param staleAfter business days after which an AUM no longer speaks for today
 * @param monitoringStart obligations due before it are never raised; null raises all
 */
public record Policy(
    SubmissionPolicy submission,
    Map<FundClass, BigDecimal> limits,
    AssetTypes assetTypes,
    BusinessCalendar calendar,
    LocalTime cutOff,
    ZoneId zone,
    int onboardingGraceDays,
    BigDecimal warningShare,
    int staleAfter,
    @Nullable Instant monitoringStart) {
  public Policy {
    limits = Map.copyOf(limits);
  }

  /** The policy that ships: the example profile for Brazil. */
  public static Policy brazil() {
    return BrazilianPolicy.SEED;
  }

  /** The same policy with obligations raised from the given instant on. */
  public Policy withMonitoringStart(Instant start) {
    return new Policy(
        submission,
        limits,
        assetTypes,
        calendar,
        cutOff,
        zone,
        onboardingGraceDays,
        warningShare,
        staleAfter,
        start);
  }

  /** The same policy with another grace for a fund's first submission. */
  public Policy withOnboardingGraceDays(int days) {
    return new Policy(
        submission,
        limits,
        assetTypes,
        calendar,
        cutOff,
        zone,
        days,
        warningShare,
        staleAfter,
        monitoringStart);
  }

  /** The date of an instant in the policy's zone. */
  LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The instant of the cut-off on a date. */
  Instant cutOffOn(LocalDate date) {
    return date.atTime(cutOff).atZone(zone).toInstant();
  }
}

package riskcapital.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What people decide: the rules' parameters.
 *
 * @param submission intervals between submissions
 * @param limits margin limits by fund class
 * @param assetTypes classes of asset type codes
 * @param cutOff time of day of the zone at which a submission falls due
 * @param onboardingGraceDays calendar days after an episode's start until the first is due
 * @param warningShare share of the limit from which a fund is warned of
 * @param staleAfter business days after which an AUM no longer speaks for today
 * @param monitoringStart obligations due before it are never raised; null raises all
 */
public record Policy(
    SubmissionPolicy submission,
    LimitRules limits,
    AssetTypes assetTypes,
    BusinessCalendar calendar,
    LocalTime cutOff,
    ZoneId zone,
    int onboardingGraceDays,
    BigDecimal warningShare,
    int staleAfter,
    @Nullable Instant monitoringStart) {

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

  Policy withSubmission(SubmissionPolicy other) {
    return withTables(other, limits, assetTypes, calendar);
  }

  Policy withLimits(LimitRules other) {
    return withTables(submission, other, assetTypes, calendar);
  }

  Policy withAssetTypes(AssetTypes other) {
    return withTables(submission, limits, other, calendar);
  }

  Policy withCalendar(BusinessCalendar other) {
    return withTables(submission, limits, assetTypes, other);
  }

  /** The date of an instant in the policy's zone. */
  LocalDate dateOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The instant of the cut-off on a date. */
  Instant cutOffOn(LocalDate date) {
    return date.atTime(cutOff).atZone(zone).toInstant();
  }

  private Policy withTables(
      SubmissionPolicy intervals, LimitRules rules, AssetTypes mapping, BusinessCalendar days) {
    return new Policy(
        intervals,
        rules,
        mapping,
        days,
        cutOff,
        zone,
        onboardingGraceDays,
        warningShare,
        staleAfter,
        monitoringStart);
  }
}

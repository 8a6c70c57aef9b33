package riskcapital.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Margin limits by fund class.
 *
 * @param shares fractions of AUM by the first day on which each is valid; a class may have none
 */
public record LimitRules(Map<FundClass, NavigableMap<LocalDate, BigDecimal>> shares) {
  private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

  public LimitRules {
    Map<FundClass, NavigableMap<LocalDate, BigDecimal>> copy = new HashMap<>();
    shares.forEach(
        (fundClass, rules) ->
            copy.put(fundClass, Collections.unmodifiableNavigableMap(new TreeMap<>(rules))));
    shares = Map.copyOf(copy);
  }

  /** Limits that are valid on every day. */
  public static LimitRules ever(Map<FundClass, BigDecimal> shares) {
    Map<FundClass, NavigableMap<LocalDate, BigDecimal>> rules = new HashMap<>();
    shares.forEach((fundClass, share) -> rules.put(fundClass, new TreeMap<>(Map.of(EVER, share))));
    return new LimitRules(rules);
  }

  /** The limit of a class on a day: of its valid rules the one that became so last. */
  @Nullable BigDecimal share(FundClass fundClass, LocalDate day) {
    NavigableMap<LocalDate, BigDecimal> rules = shares.get(fundClass);
    Map.Entry<LocalDate, BigDecimal> valid = rules == null ? null : rules.floorEntry(day);
    return valid == null ? null : valid.getValue();
  }

  /** The same limits but for one rule, which goes where the share is null. */
  LimitRules with(FundClass fundClass, LocalDate validFrom, @Nullable BigDecimal share) {
    Map<FundClass, NavigableMap<LocalDate, BigDecimal>> changed = new HashMap<>(shares);
    NavigableMap<LocalDate, BigDecimal> rules =
        new TreeMap<>(shares.getOrDefault(fundClass, Collections.emptyNavigableMap()));
    if (share == null) {
      rules.remove(validFrom);
    } else {
      rules.put(validFrom, share);
    }
    changed.put(fundClass, rules);
    return new LimitRules(changed);
  }
}

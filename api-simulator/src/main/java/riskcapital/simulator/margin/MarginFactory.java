package riskcapital.simulator.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.funds.Exposure;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.world.World;

/** Writes a fund's submission; equal arguments give equal content. */
public final class MarginFactory {

  private static final List<String> METHODS =
      List.of("SIMM 2.6", "CORE", "VaR 99% 10d", "Estresse B3", "Prazo médio");
  private static final BigDecimal LOCAL_SHARE = new BigDecimal("0.7");
  private static final BigDecimal POSTED_SHARE = new BigDecimal("1.1");

  private final World world;

  public MarginFactory(World world) {
    this.world = world;
  }

  public MarginRecord original(
      Fund fund, String submissionId, LocalDate reference, Instant submittedAt, Instant updatedAt) {
    return version(fund, submissionId, 1, 1, reference, submittedAt, updatedAt);
  }

  /**
   * @param variant chooses the amounts
   */
  public MarginRecord version(
      Fund fund,
      String submissionId,
      int version,
      int variant,
      LocalDate reference,
      Instant submittedAt,
      Instant updatedAt) {
    Dice dice = Dice.of(world.seed(), "margin.item", fund.index(), reference.toEpochDay(), variant);
    Exposure exposure = world.life().exposure(fund, reference);
    boolean both = exposure.otc() && exposure.offshore();
    BigDecimal gross = gross(fund, reference, dice);
    BigDecimal local = both ? gross.multiply(LOCAL_SHARE) : gross;
    BigDecimal offshore = both && !fund.is(FundKind.PARTIAL) ? gross.subtract(local) : null;
    boolean onlyOffshore = exposure.offshore() && !exposure.otc() && !exposure.unmapped();
    return new MarginRecord(
        submissionId,
        version,
        version == 1 ? "ORIGINAL" : "RESTATEMENT",
        submitter(fund),
        fund.fundId(),
        reference,
        submittedAt,
        updatedAt,
        fund.is(FundKind.OTHER_CURRENCY) ? otherCurrency(fund) : fund.currency(),
        onlyOffshore ? null : money(local),
        onlyOffshore ? money(gross) : money(offshore),
        dice.happens(0.6) ? money(gross.multiply(POSTED_SHARE)) : null,
        dice.oneOf(METHODS));
  }

  /** The same submission taken back; a cancellation says no amounts. */
  public static MarginRecord cancellation(
      MarginRecord of, int version, Instant submittedAt, Instant updatedAt) {
    return new MarginRecord(
        of.submissionId(),
        version,
        "CANCELLATION",
        of.managerId(),
        of.fundId(),
        of.referenceDate(),
        submittedAt,
        updatedAt,
        of.currency(),
        null,
        null,
        null,
        of.methodology());
  }

  static String otherCurrency(Fund fund) {
    return fund.currency().equals("USD") ? "EUR" : "USD";
  }

  private BigDecimal gross(Fund fund, LocalDate reference, Dice dice) {
    long points = fund.marginPoints() * dice.between(96, 104);
    return BigDecimal.valueOf(Math.abs(world.life().aumCents(fund, reference)), 2)
        .multiply(BigDecimal.valueOf(points, 6));
  }

  private long submitter(Fund fund) {
    long own = fund.manager().managerId();
    if (!fund.is(FundKind.WRONG_MANAGER)) {
      return own;
    }
    return world.funds().all().stream()
        .mapToLong(other -> other.manager().managerId())
        .filter(id -> id != own)
        .findFirst()
        .orElse(own + 1);
  }

  private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(2, RoundingMode.HALF_EVEN);
  }
}

package riskcapital.simulator.aum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.world.World;

/** Writes a fund's AUM item for a date; equal arguments give equal content. */
public final class AumFactory {

  private static final List<String> RATINGS = List.of("A", "BB+", "B", "CCC");
  private static final int JUMP_EVERY_DAYS = 7;

  private final World world;

  public AumFactory(World world) {
    this.world = world;
  }

  /**
   * @param variant 0 for the first report of the date, else another content
   */
  public AumRecord report(
      Fund fund,
      LocalDate reported,
      int revision,
      int variant,
      @Nullable AumFlaw flaw,
      Instant updatedAt) {
    LocalDate date =
        flaw == AumFlaw.SUNDAY
            ? reported.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
            : reported;
    Dice dice = Dice.of(world.seed(), "aum.item", fund.index(), date.toEpochDay(), variant);
    BigDecimal aum = aum(fund, reported, variant, dice);
    BigDecimal nav = BigDecimal.valueOf(dice.between(50_000_000L, 5_000_000_000L), 8);
    BigDecimal shares = aum.divide(nav, 8, RoundingMode.HALF_EVEN);
    if (flaw == AumFlaw.SHARES_OFF) {
      shares = shares.multiply(new BigDecimal("1.01"));
    }
    boolean full = dice.happens(0.9) || flaw == AumFlaw.SHARES_OFF;
    return new AumRecord(
        fund.fundId(),
        fund.name(),
        fund.cnpj(),
        fund.manager().managerId(),
        fund.manager().name(),
        fund.investorType(),
        fund.portfolioType(),
        fund.fundClass(),
        full ? fund.fundClassDesc() : null,
        world.life().isClosed(fund, date) ? "CLOSED" : "ACTIVE",
        date,
        revision,
        updatedAt,
        fund.currency(),
        aum,
        full ? shares : null,
        full ? nav : null,
        full ? BigDecimal.valueOf(dice.below(10_000), 4) : null,
        fine(dice, 200, 10),
        full ? fine(dice, 800, 8) : null,
        full ? fine(dice, 2_500, 6) : null,
        full ? dice.oneOf(RATINGS) : null,
        full ? aum.abs().multiply(BigDecimal.valueOf(dice.between(10, 300), 4)) : null,
        full ? aum.abs().multiply(BigDecimal.valueOf(dice.between(310, 600), 4)) : null,
        fund.ownLimit());
  }

  /** A number of up to plus or minus {@code points} ten-thousandths with the digits given. */
  private static BigDecimal fine(Dice dice, int points, int digits) {
    BigDecimal value = BigDecimal.valueOf(dice.between(-points, points), 4);
    BigDecimal tail = BigDecimal.valueOf(dice.between(1, 999_999), 10);
    return value.add(tail).setScale(digits, RoundingMode.DOWN);
  }

  private BigDecimal aum(Fund fund, LocalDate date, int variant, Dice dice) {
    BigDecimal aum = BigDecimal.valueOf(world.life().aumCents(fund, date), 2);
    int points = variant == 0 ? 0 : (int) dice.between(20, 300) * (dice.happens(0.5) ? 1 : -1);
    if (variant == 0 && jumps(fund, date)) {
      points = 3_000;
    }
    BigDecimal factor = BigDecimal.valueOf(10_000L + points, 4);
    return aum.multiply(factor, MathContext.DECIMAL128).setScale(2, RoundingMode.HALF_EVEN);
  }

  private boolean jumps(Fund fund, LocalDate date) {
    long day = date.toEpochDay();
    return day % JUMP_EVERY_DAYS == 0
        && Math.floorMod(Dice.hash(world.seed(), "jump", day), (long) world.funds().size())
            == fund.index();
  }
}

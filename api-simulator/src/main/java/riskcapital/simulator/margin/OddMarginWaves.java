package riskcapital.simulator.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Shuffle;
import riskcapital.simulator.changelog.Spread;
import riskcapital.simulator.changelog.TimedWave;
import riskcapital.simulator.changelog.Wave;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.funds.FundKind;
import riskcapital.simulator.funds.Habit;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/**
 * Additional submissions that break a rule, one flaw after the other, of funds whose managers
 * submit in time: nobody's status hangs on them alone.
 */
final class OddMarginWaves {

  private static final int ONE_IN = 4;
  private static final BigDecimal JUMP = new BigDecimal("1.60");

  private final World world;
  private final MarginFactory factory;
  private final List<Fund> funds;
  private final int perDay;

  OddMarginWaves(World world, MarginFactory factory) {
    this.world = world;
    this.factory = factory;
    this.funds =
        world.funds().all().stream()
            .filter(fund -> fund.is(FundKind.ORDINARY) && fund.habit() == Habit.ON_TIME)
            .filter(fund -> fund.otc() && !fund.offshore())
            .toList();
    double wanted = Math.ceil(world.shares().invalid() * world.funds().size() / ONE_IN);
    this.perDay = Math.min(funds.size(), (int) wanted);
  }

  Wave first() {
    return new TimedWave(Spread.of(9, 15, 40), this::size, this::odd);
  }

  /** The second version of what was first submitted for another fund. */
  Wave second() {
    return new TimedWave(Spread.of(13, 0, 20), this::size, this::ofAnotherFund);
  }

  private int size(LocalDate day) {
    boolean open = BusinessDays.contains(day) && !day.isBefore(world.firstSubmission());
    return open ? perDay : 0;
  }

  private @Nullable Item odd(LocalDate day, int rank, Instant at) {
    MarginFlaw flaw = flaw(day, rank);
    Fund fund = fund(day, rank);
    LocalDate reference = BusinessDays.before(day);
    if (flaw == MarginFlaw.SUNDAY) {
      reference = day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    }
    int version = flaw == MarginFlaw.WITHOUT_LOWER_VERSION ? 2 : 1;
    Instant submittedAt = at.minusSeconds(90);
    MarginRecord sound =
        factory.version(fund, id(fund, day), version, 7, reference, submittedAt, at);
    return item(content(sound, fund, flaw), flaw);
  }

  private @Nullable Item ofAnotherFund(LocalDate day, int rank, Instant at) {
    MarginFlaw flaw = flaw(day, rank);
    if (flaw != MarginFlaw.OF_ANOTHER_FUND || funds.size() < 2) {
      return null;
    }
    Fund first = fund(day, rank);
    Fund other = funds.get((funds.indexOf(first) + 1) % funds.size());
    LocalDate reference = BusinessDays.before(day);
    return item(
        factory.version(other, id(first, day), 2, 8, reference, at.minusSeconds(60), at), flaw);
  }

  private static MarginRecord content(MarginRecord sound, Fund fund, MarginFlaw flaw) {
    BigDecimal local = sound.marginLocal();
    if (flaw == MarginFlaw.JUMP && local != null) {
      local = local.multiply(JUMP).setScale(2, RoundingMode.HALF_EVEN);
    }
    return new MarginRecord(
        sound.submissionId(),
        sound.version(),
        sound.mode(),
        sound.managerId(),
        sound.fundId(),
        sound.referenceDate(),
        sound.submittedAt(),
        sound.updatedAt(),
        flaw == MarginFlaw.OTHER_CURRENCY ? MarginFactory.otherCurrency(fund) : sound.currency(),
        local,
        sound.marginOffshore(),
        sound.marginPosted(),
        flaw == MarginFlaw.BLANK_METHODOLOGY ? null : sound.methodology());
  }

  private MarginFlaw flaw(LocalDate day, int rank) {
    return MarginFlaw.turn(day.toEpochDay() * perDay + rank);
  }

  private Fund fund(LocalDate day, int rank) {
    Shuffle order = Shuffle.of(funds.size(), world.seed(), "odd", day.toEpochDay());
    return funds.get(order.at(rank));
  }

  private static String id(Fund fund, LocalDate day) {
    return "X-" + fund.fundId() + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private Item item(MarginRecord content, MarginFlaw flaw) {
    return new MarginItem(content, flaw, world.seed(), world.shares().dirty());
  }
}

package riskcapital.bench.stress;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import riskcapital.events.AumReported;
import riskcapital.events.FundClass;
import riskcapital.events.FundState;
import riskcapital.events.InvestorType;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/**
 * Reference data of the funds of a {@link StressDay}, and net assets that equal their portfolios.
 */
final class StressAum {
  private static final int FUNDS_PER_MANAGER = 40;
  private static final List<InvestorType> INVESTORS =
      List.of(InvestorType.RETAIL, InvestorType.QUALIFIED, InvestorType.PROFESSIONAL);
  private static final List<FundClass> CLASSES =
      List.of(FundClass.FIXED_INCOME, FundClass.EQUITY, FundClass.FX, FundClass.MULTI_MARKET);

  private StressAum() {}

  static Stream<AumReported> events(StressDay day) {
    return day.fundIds().mapToObj(fund -> event(day, fund));
  }

  static long managerOf(long fund) {
    return fund / FUNDS_PER_MANAGER;
  }

  private static AumReported event(StressDay day, long fund) {
    String hash = new ContentHash().add("fund", fund).add("date", day.date()).hex();
    String naturalKey = fund + "|" + day.date() + "|1";
    long manager = managerOf(fund);
    return AumReported.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.AUM, naturalKey, 0, hash).toString())
        .setContentHash(hash)
        .setFundId(fund)
        .setFundName("Fund " + fund)
        .setFundCnpj(CheckDigits.cnpj("%012d".formatted(fund)))
        .setManagerId(manager)
        .setManagerName("Manager " + manager)
        .setInvestorType(INVESTORS.get((int) (fund % INVESTORS.size())))
        .setFundClass(CLASSES.get((int) (fund % CLASSES.size())))
        .setStatus(FundState.ACTIVE)
        .setReferenceDate(day.date())
        .setRevision(1)
        .setUpdatedAt(day.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
        .setCurrency("BRL")
        .setAum(day.marketValue(fund))
        .setWarnings(List.of())
        .build();
  }
}

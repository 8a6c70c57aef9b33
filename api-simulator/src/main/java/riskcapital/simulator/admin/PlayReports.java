package riskcapital.simulator.admin;

import java.time.LocalDate;
import java.util.List;
import riskcapital.simulator.aum.AumFactory;
import riskcapital.simulator.aum.AumItem;
import riskcapital.simulator.aum.AumRecord;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.funds.Fund;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.positions.GivenPortfolio;
import riskcapital.simulator.source.Source;
import riskcapital.simulator.time.BusinessDays;
import riskcapital.simulator.world.World;

/** Lets the source report a portfolio or net assets. */
final class PlayReports {

  private static final String NO_INVESTOR_TYPE = "UNKNOWN";

  private final Source source;
  private final AumFactory factory;
  private final Past past;

  PlayReports(Source source) {
    this.source = source;
    this.factory = new AumFactory(source.world());
    this.past = new Past(source);
  }

  Item positions(Scenario.ReportPositions wish) {
    LocalDate date = Given.or(wish.portfolioDate(), newestDate());
    int revision =
        wish.revision() != null
            ? wish.revision()
            : 1 + past.highestRevision(Feed.POSITIONS, wish.fundId() + "|" + date);
    String base =
        Given.or(wish.baseCurrency(), source.world().funds().named(wish.fundId()).currency());
    return source.append(
        Feed.POSITIONS,
        at ->
            new GivenPortfolio(
                wish.fundId(), date, revision, at, base, Given.or(wish.positions(), List.of())));
  }

  Item aum(Scenario.ReportAum wish) {
    Fund fund = source.world().funds().named(wish.fundId());
    LocalDate date = Given.or(wish.referenceDate(), newestDate());
    int revision =
        wish.revision() != null
            ? wish.revision()
            : 1 + past.highestRevision(Feed.AUM, wish.fundId() + "|" + date);
    return source.append(
        Feed.AUM,
        at ->
            AumItem.sound(
                with(factory.report(fund, date, revision, 0, null, at), wish),
                source.world().seed()));
  }

  private LocalDate newestDate() {
    return BusinessDays.before(LocalDate.ofInstant(source.clock().asOf(), World.ZONE));
  }

  /** Shares and price are left out where the net assets are given: they would not agree. */
  private static AumRecord with(AumRecord usual, Scenario.ReportAum wish) {
    boolean own = wish.aum() != null;
    return new AumRecord(
        usual.fundId(),
        usual.fundName(),
        usual.fundCnpj(),
        Given.or(wish.managerId(), usual.managerId()),
        usual.managerName(),
        NO_INVESTOR_TYPE.equals(wish.investorType())
            ? null
            : wish.investorType() != null ? wish.investorType() : usual.investorType(),
        usual.portfolioType(),
        Given.or(wish.fundClass(), usual.fundClass()),
        usual.fundClassDesc(),
        Given.or(wish.status(), usual.status()),
        usual.referenceDate(),
        usual.revision(),
        usual.updatedAt(),
        Given.or(wish.currency(), usual.currency()),
        Given.or(wish.aum(), usual.aum()),
        own ? null : usual.shares(),
        own ? null : usual.navPerShare(),
        usual.liquidityRatio(),
        usual.returnDaily(),
        usual.returnMonthly(),
        usual.returnYtd(),
        usual.riskRating(),
        usual.var95(),
        usual.var99(),
        wish.ownMarginLimit() != null ? wish.ownMarginLimit() : usual.ownMarginLimit());
  }
}

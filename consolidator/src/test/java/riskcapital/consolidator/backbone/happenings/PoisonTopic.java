package riskcapital.consolidator.backbone.happenings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import riskcapital.consolidator.backbone.items.BrokenPortfolio;
import riskcapital.consolidator.backbone.items.Garbage;
import riskcapital.consolidator.backbone.items.Item;
import riskcapital.consolidator.backbone.items.Misplaced;
import riskcapital.consolidator.backbone.items.PortfolioItem;
import riskcapital.consolidator.backbone.items.TooLong;
import riskcapital.schemas.Topic;

/** A record that can't be read, stored, or believed; no sound one has its key. */
final class PoisonTopic implements Happening {
  private static final LocalDate NOBODYS_DATE = LocalDate.parse("1990-01-02");

  @Override
  public List<Item> to(FundStory fund, Window window, Dice dice) {
    Instant at = window.told(dice);
    int revision = dice.between(1, 1_000);
    return List.of(
        switch (dice.between(1, 4)) {
          case 1 ->
              new Garbage(
                  dice.pick(
                      Topic.AUM, Topic.POSITIONS, Topic.MARGIN, Topic.REJECTIONS, Topic.FEED_RUNS),
                  Long.toString(fund.id),
                  "garbage " + revision);
          case 2 -> new Misplaced(fund.submission(NOBODYS_DATE, at, at, dice.amount(0, 100), null));
          case 3 -> new TooLong(fund.aumOf(NOBODYS_DATE, revision, at, FundStory.USUAL_AUM));
          default ->
              new BrokenPortfolio(
                  new PortfolioItem(
                          fund.id, NOBODYS_DATE, revision, at, fund.rows, 0, ReportPortfolio.WHOLE)
                      .chunks()
                      .get(0));
        });
  }
}

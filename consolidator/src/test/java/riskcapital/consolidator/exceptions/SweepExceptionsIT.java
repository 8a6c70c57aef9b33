package riskcapital.consolidator.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.world.World;

class SweepExceptionsIT {
  private static final String KEPT = "select * from NEWEST_ASSET_TYPES order by 1, 2";
  private final World world = new World(null, "exceptions");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anUnknownFundIsRaisedOnceTheAumFeedIsProven() {
    world.facts.portfolio(1, "2026-02-18", 1, 0);
    world.facts.status(1, "manager_id", null, "is_required", false);
    world.facts.watermark("AUM", "2026-02-18 20:59:59.999999");
    world.derive(1L);
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(1)).isEmpty();
    world.facts.watermark("AUM", "2026-02-18 21:00:00");
    world.bean(SweepExceptions.class).sweep();
    world.bean(SweepExceptions.class).sweep();
    world.facts.aum(1, "2026-02-18");
    world.clock.set("2026-02-19T16:00:00Z");
    world.derive(1L);

    assertThat(world.events(1))
        .containsExactly(
            "UNKNOWN_FUND 1 #1.1 OPENED - OPEN system 2026-02-19 15:00:00 - - - -"
                + " Positions or margin were reported and no AUM is known",
            "UNKNOWN_FUND 1 #1.2 RESOLVED OPEN RESOLVED system 2026-02-19 16:00:00 - - - -"
                + " The fund's AUM was reported");
  }

  @Test
  void anUnknownInvestorTypeIsRaisedOnceTheAumFeedIsProven() {
    world.facts.aum(2, "2026-02-19", "investor_type", null);
    world.facts.status(2, "investor_type", null);
    world.facts.portfolio(2, "2026-02-19", 1, 0);
    world.facts.watermark("AUM", "2026-02-19 20:00:00");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(2)).isEmpty();
    world.facts.watermark("AUM", "2026-02-19 21:00:00");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(2)).containsExactly("REFERENCE_DATA 2");
    world.facts.status(2, "investor_type", null, "is_required", false);
    world.derive(2L);
    assertThat(world.live(2)).isEmpty();
  }

  @Test
  void dailyDataIsExpectedByTheCutOffOfTheNextBusinessDay() {
    world.facts.aum(3, "2026-02-12");
    world.facts.portfolio(3, "2026-02-12", 1, 0);
    world.facts.portfolio(3, "2026-02-13", 1, 1);
    world.facts.status(3, "portfolio_date", "2026-02-13");
    world.clock.set("2026-02-18T21:00:00Z");
    watermarks("2026-02-18 21:00:00");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(3)).isEmpty();
    world.clock.set("2026-02-18T21:00:00.000001Z");
    watermarks("2026-02-18 20:59:59");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(3)).isEmpty();
    watermarks("2026-02-18 21:00:00");
    world.derive(3L);
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(3))
        .containsExactly(
            "INCOMPLETE_POSITIONS 3|2026-02-13|1", "MISSING_AUM 3", "MISSING_POSITIONS 3");
    world.facts.aum(3, "2026-02-13");
    world.facts.portfolio(3, "2026-02-13", 2, 0, "position_count", 0);
    world.clock.set("2026-02-18T22:00:00Z");
    world.derive(3L);

    assertThat(world.events(3))
        .filteredOn(event -> event.startsWith("MISSING"))
        .containsExactly(
            "MISSING_AUM 3 #1.1 OPENED - OPEN system 2026-02-18 21:00:00.000001 - - - -"
                + " AUM of 2026-02-13 is expected; the newest is of 2026-02-12",
            "MISSING_POSITIONS 3 #1.1 OPENED - OPEN system 2026-02-18 21:00:00.000001 - - - -"
                + " A portfolio of 2026-02-13 is expected",
            "MISSING_AUM 3 #1.2 RESOLVED OPEN RESOLVED system 2026-02-18 22:00:00 - - - -"
                + " The expected AUM was reported",
            "MISSING_POSITIONS 3 #1.2 RESOLVED OPEN RESOLVED system 2026-02-18 22:00:00 - - - -"
                + " The expected portfolio was reported");
  }

  @Test
  void withoutAnyPortfolioTheFirstAumDateIsTheFirstExpected() {
    world.facts.aum(4, "2026-02-18");
    world.facts.status(4);
    watermarks("2026-02-19 15:00:00");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(4)).isEmpty();
    world.clock.set("2026-02-19T21:00:01Z");
    watermarks("2026-02-19 21:00:01");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(4)).containsExactly("MISSING_POSITIONS 4");
  }

  /** As of a fund that was being derived while the day passed. */
  @Test
  void whatALookOfTheDayHasMissedIsFoundAMinuteLater() {
    world.clock.set("2026-02-19T21:00:01Z");
    watermarks("2026-02-19 21:00:01");
    world.bean(SweepExceptions.class).sweep();
    world.facts.aum(4, "2026-02-18");
    world.facts.status(4);
    world.clock.set("2026-02-19T21:01:00.999999Z");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(4)).isEmpty();
    world.clock.set("2026-02-19T21:01:01Z");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.live(4)).containsExactly("MISSING_POSITIONS 4");
  }

  @Test
  void anUnmappedCodeIsOneExceptionWhileAnyNewestPortfolioHoldsIt() {
    for (long fund = 5; fund <= 6; fund++) {
      world.facts.portfolio(fund, "2026-02-18", 1, 0);
      world.facts.total(fund, "2026-02-18", 1, "STRUCTURED_NOTE");
      world.facts.total(fund, "2026-02-18", 1, "SWAP");
    }
    world.derive(5L, 6L);
    world.bean(SweepExceptions.class).sweep();
    world.facts.portfolio(5, "2026-02-19", 1, 0);
    world.derive(5L);
    world.bean(SweepExceptions.class).sweep();
    world.facts.portfolio(6, "2026-02-19", 1, 1);
    world.derive(6L);
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.events("UNMAPPED_ASSET_TYPE"))
        .containsExactly(
            "UNMAPPED_ASSET_TYPE STRUCTURED_NOTE #1.1 OPENED - OPEN system 2026-02-19 15:00:00"
                + " - - - - Asset type STRUCTURED_NOTE has no class; it counts as OTC");
    world.facts.portfolio(6, "2026-02-19", 2, 0);
    world.clock.set("2026-02-19T15:01:00Z");
    world.derive(6L);
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.events("UNMAPPED_ASSET_TYPE").subList(1, 2))
        .containsExactly(
            "UNMAPPED_ASSET_TYPE STRUCTURED_NOTE #1.2 RESOLVED OPEN RESOLVED system"
                + " 2026-02-19 15:01:00 - - - -"
                + " The asset type has a class, or no newest portfolio holds it");
  }

  @Test
  void onlyTypesOfNewestPortfoliosAreKept() {
    world.facts.portfolio(7, "2026-02-12", 1, 0);
    world.facts.total(7, "2026-02-12", 1, "OLD");
    world.facts.portfolio(7, "2026-02-13", 1, 0);
    world.facts.total(7, "2026-02-13", 1, "COMPLETE");
    world.facts.portfolio(7, "2026-02-18", 1, 1);
    world.facts.total(7, "2026-02-18", 1, "PARTLY");
    world.facts.portfolio(7, "2026-02-19", 1, 1);
    world.facts.total(7, "2026-02-19", 1, "NEWEST");
    world.facts.portfolio(8, "2026-02-19", 1, 1);
    world.facts.total(8, "2026-02-19", 1, "ALONE");
    world.derive(7L, 8L);
    assertThat(world.rows(KEPT)).containsExactly("7 COMPLETE", "7 NEWEST", "7 PARTLY", "8 ALONE");

    world.facts.portfolio(7, "2026-02-19", 2, 0);
    world.facts.total(7, "2026-02-19", 2, "NEWEST");
    world.derive(7L);
    assertThat(world.rows(KEPT)).containsExactly("7 NEWEST", "8 ALONE");
  }

  @Test
  void typesAreKeptAnewForAnotherSetOfTheNewestPortfolioAlone() {
    newestOf("2026-02-18", "TYPE");
    world.derive(7L);
    assertThat(world.rows(KEPT)).containsExactly("7 TYPE");

    world.jdbc.sql("update NEWEST_ASSET_TYPES set asset_type_code = 'SPOILT'").update();
    newestOf("2026-02-19", "TYPE");
    world.derive(7L);
    assertThat(world.rows(KEPT)).as("the same types").containsExactly("7 SPOILT");

    newestOf("2026-02-20", "OTHER");
    world.derive(7L);
    assertThat(world.rows(KEPT)).as("other types").containsExactly("7 OTHER");

    world.jdbc.sql("update PORTFOLIOS set rejected_rows = 1").update();
    world.derive(7L);
    world.jdbc.sql("update NEWEST_ASSET_TYPES set asset_type_code = 'SPOILT' limit 1").update();
    world.derive(7L);
    assertThat(world.rows(KEPT)).as("an incomplete one").containsExactly("7 OTHER", "7 TYPE");
  }

  private void newestOf(String date, String type) {
    world.facts.portfolio(7, date, 1, 0);
    world.facts.total(7, date, 1, type);
  }

  @Test
  void codesThatDifferInCaseAreDifferentCodes() {
    world.facts.portfolio(5, "2026-02-18", 1, 0);
    world.facts.total(5, "2026-02-18", 1, "swap");
    world.derive(5L);
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.events("UNMAPPED_ASSET_TYPE")).hasSize(1);
  }

  @Test
  void aFeedIsLateOnlyAfterTheAllowanceSinceStart() {
    watermarks("2026-02-19 10:00:00");
    world.facts.watermark("MARGIN", "2026-02-19 10:00:00");
    world.facts.run("MARGIN", "2026-02-19 10:05:00");
    world.bean(SweepExceptions.class).sweep();
    world.clock.set("2026-02-19T15:15:00Z");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.events("FEED_LATE")).isEmpty();
    world.clock.set("2026-02-19T15:15:01Z");
    world.facts.watermark("AUM", "2026-02-19 15:00:01");
    world.bean(SweepExceptions.class).sweep();
    world.bean(SweepExceptions.class).sweep();
    world.facts.watermark("MARGIN", "2026-02-19 15:15:00");
    world.clock.set("2026-02-19T15:15:02Z");
    world.facts.watermark("AUM", "2026-02-19 15:15:00");
    world.bean(SweepExceptions.class).sweep();

    assertThat(world.events("FEED_LATE"))
        .containsExactly(
            "FEED_LATE MARGIN #1.1 OPENED - OPEN system 2026-02-19 15:15:01 - - - -"
                + " PIPELINE: a newer run is known and not dealt with; proven up to"
                + " 2026-02-19 10:00:00 UTC",
            "FEED_LATE POSITIONS #1.1 OPENED - OPEN system 2026-02-19 15:15:01 - - - -"
                + " SOURCE: no newer run is known; proven up to 2026-02-19 10:00:00 UTC",
            "FEED_LATE MARGIN #1.2 RESOLVED OPEN RESOLVED system 2026-02-19 15:15:02 - - - -"
                + " The feed is proven up to date");
  }

  @Test
  void aFeedIsLateThoughTheProcessRestartsMoreOftenThanTheAllowance() {
    watermarks("2026-02-19 15:00:00");
    world.facts.watermark("MARGIN", "2026-02-19 10:00:00");
    for (int minute = 0; minute <= 15; minute += 5) {
      world.clock.set("2026-02-19T15:%02d:00Z".formatted(minute));
      world.restarted(SweepExceptions.class, FeedsCatchingUp.class).sweep();
    }
    assertThat(world.events("FEED_LATE")).isEmpty();
    world.clock.set("2026-02-19T15:15:00.000001Z");
    watermarks("2026-02-19 15:15:00");
    world.restarted(SweepExceptions.class, FeedsCatchingUp.class).sweep();

    assertThat(world.live("FEED_LATE")).containsExactly("MARGIN");
  }

  @Test
  void aFeedThatHasCaughtUpSinceTheStartIsJudgedAtOnce() {
    watermarks("2026-02-19 10:00:00");
    world.facts.watermark("MARGIN", "2026-02-19 10:00:00");
    world.bean(SweepExceptions.class).sweep();
    world.facts.watermark("MARGIN", "2026-02-19 14:46:00");
    world.clock.set("2026-02-19T15:00:30Z");
    world.bean(SweepExceptions.class).sweep();
    world.clock.set("2026-02-19T15:01:01Z");
    world.bean(SweepExceptions.class).sweep();

    assertThat(world.live("FEED_LATE")).containsExactly("MARGIN");
  }

  @Test
  void aSecondSweepFindsNothing() {
    world.facts.aum(1, "2026-01-05", "investor_type", null);
    world.facts.status(1, "investor_type", null);
    watermarks("2026-02-19 14:59:00");
    world.facts.watermark("MARGIN", "2026-02-19 14:59:00");
    world.bean(SweepExceptions.class).sweep();
    List<String> written = world.written();
    assertThat(world.live(1))
        .containsExactly("MISSING_AUM 1", "MISSING_POSITIONS 1", "REFERENCE_DATA 1");
    world.bean(SweepExceptions.class).sweep();
    assertThat(world.written()).isEqualTo(written);
  }

  private void watermarks(String asOf) {
    world.facts.watermark("AUM", asOf);
    world.facts.watermark("POSITIONS", asOf);
  }
}

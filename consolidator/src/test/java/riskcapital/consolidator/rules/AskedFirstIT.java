package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.closed;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.consolidator.positions.StoredTypes;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;

/**
 * Eras and duties are derived again when, and only when, something changed that they follow from.
 * Both are spoilt first: what is derived again is mended.
 */
class AskedFirstIT extends RulesIT {
  private static final String NOW = "2026-02-12T16:00:00Z";

  @Autowired KeepCalendar calendar;
  private PolicyChanges policy;

  @BeforeEach
  void deriveAndSpoil() {
    policy = new PolicyChanges(jdbc, calendar);
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    deriveAt(NOW, 1L);
    assertThat(erasAndDuties()).containsExactly("7", "2026-02-02");
    spoil();
    assertThat(erasAndDuties()).containsExactly("99", "2000-01-01");
  }

  @AfterEach
  void takeBack() {
    policy.takeBack();
  }

  @Test
  void notForAnotherAum() {
    given(aum(1, "2026-02-03", "2000.00"));
    assertThatBothAreSpoilt();
  }

  @Test
  void notForANeighbour() {
    given(aum(2, "2026-02-02"));
    given(portfolio(2, "2026-02-02", "SWAP"));
    deriveAt(NOW, 1L, 2L);
    assertThat(
            jdbc.queryForList(
                "select concat(e.fund_id, ' ', e.otc_days, ' ', d.began_on) from FUND_ERAS e"
                    + " join MAPPED_DUTIES d using (fund_id) order by 1",
                String.class))
        .containsExactly("1 99 2000-01-01", "2 7 2026-02-02");
  }

  @Test
  void notForTimeThatPasses() {
    deriveAt("2026-02-20T16:00:00Z", 1L);
    assertThatBothAreSpoilt();
  }

  @Test
  void forAnInterval() {
    policy.interval("OFFSHORE", "RETAIL", 29, "2026-02-04T12:00:00Z");
    assertThatBothAreDerived();
  }

  @Test
  void forAnIntervalThatNobodyRecorded() {
    jdbc.update(
        "update SUBMISSION_POLICY set interval_days = interval_days + 1 where investor_type = 'QUALIFIED'");
    try {
      assertThatBothAreDerived();
    } finally {
      jdbc.update(
          "update SUBMISSION_POLICY set interval_days = interval_days - 1 where investor_type = 'QUALIFIED'");
    }
  }

  @Test
  void forADayOfTheCalendar() {
    policy.holiday("2026-02-11", "2026-02-04T12:00:00Z");
    assertThatBothAreDerived();
  }

  @Test
  void forADayThatNobodyRecorded() {
    jdbc.update("insert into BUSINESS_CALENDAR values ('BR', '2026-02-11', false, 'Strike')");
    calendar.keep();
    try {
      assertThatBothAreDerived();
    } finally {
      jdbc.update("delete from BUSINESS_CALENDAR where calendar_date = '2026-02-11'");
      calendar.keep();
    }
  }

  @Test
  void forTheOnlyInvestorTypeThatWasAnother() {
    jdbc.update("update FUNDS_AUM_DAILY set investor_type = 'QUALIFIED'");
    jdbc.update("update FUNDS_AUM_SNAPSHOT set investor_type = 'QUALIFIED'");
    deriveAt(NOW, 1L);
    assertThat(erasAndDuties()).containsExactly("30", "2026-02-02");
  }

  @Test
  void notForALimit() {
    policy.limitChanged("2026-02-04T12:00:00Z");
    assertThatBothAreSpoilt();
  }

  @Test
  void forAClass() {
    policy.map("NDF", "NONE", "2026-02-04T12:00:00Z");
    assertThatBothAreDerived();
  }

  @Test
  void forAnotherInvestorType() {
    given(aum(1, "2026-02-03", "1000.00", InvestorType.QUALIFIED, FundState.ACTIVE));
    assertThatBothAreDerived();
  }

  @Test
  void forAFundThatWasKnownBefore() {
    given(aum(1, "2026-01-30"));
    assertThatBothAreDerived();
  }

  @Test
  void forAFundThatIsClosedAndEverAfter() {
    given(closed(1, "2026-02-03"));
    assertThatBothAreDerived();
    spoil();
    given(aum(1, "2026-02-04"));
    assertThatBothAreDerived();
  }

  @Test
  void dutiesForAnotherLabel() {
    given(portfolio(1, "2026-02-03", "OFFSHORE_FUND", "SWAP"));
    deriveAt(NOW, 1L);
    assertThat(erasAndDuties()).containsExactly("99", "2026-02-02", "2026-02-03");
  }

  @Test
  void notForAPortfolioLikeTheOneBefore() {
    arrivesAt(NOW, portfolio(1, "2026-02-03", "SWAP"));
    assertThat(erasAndDuties()).containsExactly("99", "2000-01-01");
  }

  @Test
  void dutiesForAnEarlierInstantOfTheFirstLabel() {
    jdbc.update("update PORTFOLIOS set updated_at = updated_at - interval 1 day");
    jdbc.update("update FUND_HEADS set unlabelled_from = '1000-01-01'");
    deriveAt(NOW, 1L);
    assertThat(erasAndDuties()).contains("99").doesNotContain("2000-01-01");
  }

  @Test
  void erasForATypeOfANewPortfolioWhoseClassChanged() {
    policy.map("NDF", "NONE", "2026-02-04T12:00:00Z");
    deriveAt(NOW, 1L);
    spoil();
    given(portfolio(1, "2026-02-03", "NDF", "SWAP"));
    deriveAt(NOW, 1L);
    assertThat(jdbc.queryForList("select otc_days from FUND_ERAS order by era", String.class))
        .containsExactly("7", "7");
  }

  @Test
  void erasForATypeOfOtherContentWhoseClassChanged() {
    policy.map("NDF", "NONE", "2026-02-04T12:00:00Z");
    deriveAt(NOW, 1L);
    spoil();
    jdbc.update("update PORTFOLIOS set content_hash = repeat('0', 64)");
    jdbc.update("update FUND_HEADS set unlabelled_from = '1000-01-01'");
    jdbc.update("update PORTFOLIOS set totals = json_set(totals, '$[0][0]', 'NDF')");
    jdbc.update("update PORTFOLIOS set type_set = ?", StoredTypes.id(Set.of("NDF")));
    StoredTypes.keep(JdbcClient.create(jdbc), 1, List.of(Set.of("NDF")));
    deriveAt(NOW, 1L);
    assertThat(jdbc.queryForList("select otc_days from FUND_ERAS order by era", String.class))
        .containsExactly("7", "7");
  }

  private void assertThatBothAreSpoilt() {
    deriveAt(NOW, 1L);
    assertThat(erasAndDuties()).containsExactly("99", "2000-01-01");
  }

  private void assertThatBothAreDerived() {
    deriveAt(NOW, 1L);
    assertThat(erasAndDuties()).doesNotContain("99", "2000-01-01").isNotEmpty();
  }

  private void spoil() {
    jdbc.update("update FUND_ERAS set otc_days = 99");
    jdbc.update("update MAPPED_DUTIES set began_on = '2000-01-01'");
  }

  private List<String> erasAndDuties() {
    return jdbc.queryForList(
        "select otc_days from FUND_ERAS union select began_on from MAPPED_DUTIES where holds",
        String.class);
  }
}

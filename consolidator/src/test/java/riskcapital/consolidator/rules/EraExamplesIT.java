package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.UtcTime;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.reference.AumFact;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;

/**
 * What changes of policy, mapping, calendar and investor type do to obligations: what was closed
 * before keeps what was recorded then, what is live gets the floor of one business day and no
 * reprieve, what opens later is as the change has it.
 */
class EraExamplesIT extends RulesIT {
  @Autowired KeepCalendar calendar;
  private PolicyChanges policy;

  @BeforeEach
  void policy() {
    policy = new PolicyChanges(jdbc, calendar);
  }

  @AfterEach
  void takeBack() {
    policy.takeBack();
  }

  @Test
  void aFundWithoutChangeHasOneEra() {
    exposed("SWAP");
    policy.map("NDF", "NONE", "2026-02-04T12:00:00Z");
    policy.interval("OTC", "QUALIFIED", 7, "2026-02-04T13:00:00Z");
    policy.holiday("2027-02-04", "2026-02-04T14:00:00Z");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(eras())
        .as("another type's class, another investor's interval, a day far ahead")
        .containsExactly(
            "0 1000-01-01 00:00:00.000000 9999-12-31 00:00:00.000000 9999-12-31 00:00:00.000000"
                + " RETAIL 7 30 null");
  }

  @Test
  void aShorterIntervalGivesTheLiveRowOneBusinessDay() {
    given(aum(1, "2026-01-05", "1000.00", InvestorType.QUALIFIED, FundState.ACTIVE));
    given(portfolio(1, "2026-01-05", "SWAP"));
    submitted("S1", "2026-01-06");
    submitted("S2", "2026-02-02");
    policy.interval("OTC", "QUALIFIED", 7, "2026-02-12T12:00:00Z");
    submitted("S3", "2026-02-13");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-01-05|- OTC QUALIFIED 30 due 2026-01-06T21:00:00Z SATISFIED on time by S1",
            "2026-01-05|2026-01-06 OTC QUALIFIED 30 due 2026-02-05T21:00:00Z SATISFIED on time by S2",
            "2026-01-05|2026-02-02 OTC QUALIFIED 7 due 2026-02-13T21:00:00Z SATISFIED on time by S3",
            "2026-01-05|2026-02-13 OTC QUALIFIED 7 due 2026-02-20T21:00:00Z OPEN");
    assertThat(eras())
        .containsExactly(
            "0 1000-01-01 00:00:00.000000 2026-02-12 12:00:00.000000 9999-12-31 00:00:00.000000"
                + " QUALIFIED 30 30 null",
            "1 2026-02-12 12:00:00.000000 9999-12-31 00:00:00.000000 9999-12-31 00:00:00.000000"
                + " QUALIFIED 7 30 2026-02-13 21:00:00.000000");
  }

  @Test
  void aShorterIntervalReprievesNobodyWhoWasDueAnyway() {
    exposed("SWAP");
    submitted("S1", "2026-02-02");
    policy.interval("OTC", "RETAIL", 3, "2026-02-10T12:00:00Z");

    deriveAt("2026-02-10T13:00:00Z", 1L);

    assertThat(status(1))
        .contains("anchor 2026-02-02 due 2026-02-09T21:00:00Z")
        .contains("OVERDUE");
    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-02 OTC RETAIL 3 due 2026-02-09T21:00:00Z OPEN");
  }

  @Test
  void aLongerIntervalMovesNoLiveDueAndTheNextIsLonger() {
    exposed("SWAP");
    submitted("S1", "2026-02-02");
    policy.interval("OTC", "RETAIL", 30, "2026-02-05T12:00:00Z");
    submitted("S2", "2026-02-09");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-02 OTC RETAIL 30 due 2026-02-09T21:00:00Z SATISFIED on time by S2",
            "2026-02-02|2026-02-09 OTC RETAIL 30 due 2026-03-11T21:00:00Z OPEN");
  }

  @Test
  void aDueThatASecondChangeFindsIsThatOfTheFirst() {
    given(aum(1, "2026-01-05", "1000.00", InvestorType.QUALIFIED, FundState.ACTIVE));
    given(portfolio(1, "2026-01-05", "SWAP"));
    submitted("S1", "2026-01-05");
    policy.interval("OTC", "QUALIFIED", 20, "2026-01-08T12:00:00Z");
    policy.interval("OTC", "QUALIFIED", 90, "2026-01-09T12:00:00Z");

    deriveAt("2026-01-12T21:00:00Z", 1L);

    assertThat(rows())
        .as("20 days while 20 days held for one day only")
        .containsExactly(
            "2026-01-05|- OTC QUALIFIED 30 due 2026-01-06T21:00:00Z SATISFIED on time by S1",
            "2026-01-05|2026-01-05 OTC QUALIFIED 90 due 2026-01-26T21:00:00Z OPEN");
  }

  @Test
  void aCodeMappedToNoneEndsWhatIsLiveAndKeepsWhatIsClosed() {
    exposed("STRUCTURED_NOTE");
    submitted("S1", "2026-02-03");
    deriveAt("2026-02-04T11:00:00Z", 1L);
    policy.map("STRUCTURED_NOTE", "NONE", "2026-02-04T12:00:00Z");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(status(1)).contains("NONE not required").contains("NOT_APPLICABLE NOT_APPLICABLE");
    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-03 OTC RETAIL 7 due 2026-02-10T21:00:00Z VOID");
  }

  @Test
  void aCodeMappedToOtcMovesNothing() {
    exposed("STRUCTURED_NOTE");
    submitted("S1", "2026-02-03");
    policy.map("STRUCTURED_NOTE", "OTC", "2026-02-10T22:00:00Z");

    deriveAt("2026-02-11T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-03 OTC RETAIL 7 due 2026-02-10T21:00:00Z OPEN");
    assertThat(status(1)).contains("OVERDUE");
  }

  @Test
  void aCodeMappedToOffshoreKeepsTheLiveDueAndTheLabelOfWhatIsClosed() {
    exposed("STRUCTURED_NOTE");
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "1.00", "1.00"));
    policy.map("STRUCTURED_NOTE", "OFFSHORE", "2026-02-06T12:00:00Z");
    given(margin("S2", 1, "2026-02-10", "2026-02-10T18:00:00Z", null, "1.00"));

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-03 OFFSHORE RETAIL 30 due 2026-02-10T21:00:00Z SATISFIED on time by S2",
            "2026-02-02|2026-02-10 OFFSHORE RETAIL 30 due 2026-03-12T21:00:00Z OPEN");
  }

  @Test
  void aMappingUnderWhichNothingWasCompleteOpensTheFirstRowAgain() {
    exposed("STRUCTURED_NOTE");
    submitted("S1", "2026-02-03");
    deriveAt("2026-02-04T11:00:00Z", 1L);
    policy.map("STRUCTURED_NOTE", "OFFSHORE", "2026-02-04T12:00:00Z");

    deriveAt("2026-02-04T13:00:00Z", 1L);

    assertThat(rows())
        .as("one business day, as the row live before was due later")
        .containsExactly(
            "2026-02-02|- OFFSHORE RETAIL 30 due 2026-02-05T21:00:00Z OPEN",
            "2026-02-02|2026-02-03 OTC RETAIL 7 due 2026-02-10T21:00:00Z VOID");
    assertThat(status(1)).contains("NEVER_SUBMITTED");
  }

  @Test
  void aMappingThatCreatesExposureGivesOneBusinessDay() {
    exposed("CASH");
    deriveAt("2026-02-12T11:00:00Z", 1L);
    policy.map("CASH", "OTC", "2026-02-12T12:00:00Z");
    deriveAt("2026-02-12T13:00:00Z", 1L);
    assertThat(rows()).containsExactly("2026-02-02|- OTC RETAIL 7 due 2026-02-13T21:00:00Z OPEN");
    submitted("S1", "2026-02-13");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-13T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-13 OTC RETAIL 7 due 2026-02-20T21:00:00Z OPEN");
  }

  @Test
  void aMappingThatAddsAClassGivesTheLiveRowNoMoreThanOneBusinessDay() {
    exposed("OFFSHORE_FUND", "CASH");
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "1.00", "1.00"));
    policy.map("CASH", "OTC", "2026-02-11T22:00:00Z");

    deriveAt("2026-02-11T23:00:00Z", 1L);

    assertThat(rows())
        .as("7 days from 3 February are over; of the 30 before none is left after one day")
        .containsExactly(
            "2026-02-02|- OFFSHORE RETAIL 30 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-03 OTC+OFFSHORE RETAIL 7 due 2026-02-12T21:00:00Z OPEN");
  }

  @Test
  void anAddedClassInheritsTheDueThatAChangeLeft() {
    exposed("SWAP");
    given(margin("S1", 1, "2026-02-02", "2026-02-02T18:00:00Z", "1.00", "1.00"));
    policy.interval("OTC", "RETAIL", 30, "2026-02-05T12:00:00Z");
    given(portfolio(1, "2026-02-06", "SWAP", "OFFSHORE_FUND"));

    deriveAt("2026-02-06T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED on time by S1",
            "2026-02-02|2026-02-02 OTC RETAIL 30 due 2026-03-04T21:00:00Z VOID",
            "2026-02-06|2026-02-02 OTC+OFFSHORE RETAIL 30 due 2026-02-09T21:00:00Z OPEN");
  }

  @Test
  void anAddedHolidayMovesNoLiveDueAndRollsTheNext() {
    exposed("SWAP");
    submitted("S1", "2026-02-05");
    policy.holiday("2026-02-12", "2026-02-10T12:00:00Z");
    policy.holiday("2026-02-19", "2026-02-10T12:00:01Z");
    policy.holiday("2026-02-03", "2026-02-10T12:00:02Z");
    submitted("S2", "2026-02-12");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED late by S1",
            "2026-02-02|2026-02-05 OTC RETAIL 7 due 2026-02-12T21:00:00Z SATISFIED on time by S2",
            "2026-02-02|2026-02-12 OTC RETAIL 7 due 2026-02-20T21:00:00Z OPEN");
  }

  @Test
  void aRemovedHolidayBringsTheLiveDueForwardToTheFloorAtMost() {
    exposed("SWAP");
    submitted("S1", "2026-02-09");
    submitted("S2", "2026-02-10");
    policy.noHoliday("2026-02-16", "2026-02-11T12:00:00Z");
    policy.noHoliday("2026-02-17", "2026-02-16T22:00:00Z");

    deriveAt("2026-02-17T12:00:00Z", 1L);

    assertThat(rows())
        .as("closed before: Carnival still rolls; live: 17 February, the floor of 16 February")
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED late by S1",
            "2026-02-02|2026-02-09 OTC RETAIL 7 due 2026-02-18T21:00:00Z SATISFIED on time by S2",
            "2026-02-02|2026-02-10 OTC RETAIL 7 due 2026-02-17T21:00:00Z OPEN");
  }

  @Test
  void anInvestorTypeThatAnAumRestatementChangesIsAChange() {
    exposed("SWAP");
    submitted("S1", "2026-02-05");
    given(restated("2026-02-02", InvestorType.QUALIFIED, "2026-02-11T15:00:00Z"));
    submitted("S2", "2026-02-12");

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED late by S1",
            "2026-02-02|2026-02-05 OTC QUALIFIED 30 due 2026-02-12T21:00:00Z SATISFIED on time by S2",
            "2026-02-02|2026-02-12 OTC QUALIFIED 30 due 2026-03-16T21:00:00Z OPEN");
  }

  @Test
  void anOlderAumDateThatArrivesLateChangesNoInvestorType() {
    exposed("SWAP");
    given(restated("2026-01-20", InvestorType.QUALIFIED, "2026-02-11T15:00:00Z"));

    deriveAt("2026-02-20T21:00:00Z", 1L);

    assertThat(eras()).singleElement().asString().contains(" RETAIL 7 30 null");
  }

  @Test
  void aValidationWithoutSubmissionSatisfiesAndIsTheAnchor() {
    exposed("SWAP");
    jdbc.update(
        "insert into MANUAL_VALIDATIONS (fund_id, actor, reason, validated_at)"
            + " values (1, 'ana', 'By telephone', '2026-02-04 02:00:00')");
    watermark("2026-02-11T22:00:00Z");

    deriveAt("2026-02-10T21:00:00Z", 1L);

    assertThat(status(1))
        .as("02:00 UTC is 23:00 of the day before")
        .contains("anchor 2026-02-03 due 2026-02-10T21:00:00Z basis 2026-02-02|2026-02-03")
        .contains("UP_TO_DATE NOT_RECEIVED not missing");
    assertThat(rows())
        .containsExactly(
            "2026-02-02|- OTC RETAIL 7 due 2026-02-03T21:00:00Z SATISFIED late by null",
            "2026-02-02|2026-02-03 OTC RETAIL 7 due 2026-02-10T21:00:00Z OPEN");

    jdbc.update(
        "insert into MANUAL_VALIDATIONS (fund_id, actor, reason, validated_at)"
            + " values (1, 'ana', 'By telephone again', '2026-02-10 20:00:00')");
    deriveAt("2026-02-11T22:00:00Z", 1L);
    assertThat(rows())
        .contains(
            "2026-02-02|2026-02-03 OTC RETAIL 7 due 2026-02-10T21:00:00Z SATISFIED on time by null");
  }

  private void exposed(String... types) {
    watermark("2026-03-31T21:00:00Z");
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", types));
  }

  private void submitted(String id, String date) {
    watermark("2026-03-31T21:00:00Z");
    given(margin(id, 1, date, date + "T18:00:00Z", "1.00", null));
  }

  private static AumFact restated(String date, InvestorType investor, String updatedAt) {
    AumFact first = aum(1, date);
    return new AumFact(
        1,
        first.referenceDate(),
        2,
        Instant.parse(updatedAt),
        "%064x".formatted(2),
        1,
        investor,
        first.fundClass(),
        FundState.ACTIVE,
        "BRL",
        first.aum(),
        null);
  }

  private List<String> rows() {
    return jdbc.query(
        "select * from SUBMISSION_OBLIGATIONS order by basis",
        (row, n) ->
            String.join(
                    " ",
                    row.getString("basis"),
                    row.getString("exposure_label"),
                    String.valueOf(row.getString("investor_type")),
                    row.getString("interval_days"),
                    "due",
                    String.valueOf(UtcTime.read(row, "due_at")),
                    row.getString("status"))
                + (row.getObject("on_time") == null
                    ? ""
                    : (row.getBoolean("on_time") ? " on time by " : " late by ")
                        + row.getString("satisfied_by")));
  }

  private List<String> eras() {
    return jdbc.queryForList(
        "select concat_ws(' ', era, begins_at, ends_at, mapped_until, coalesce(investor_type, '-'),"
            + " otc_days, offshore_days, coalesce(floor_at, 'null')) from FUND_ERAS order by era",
        String.class);
  }
}

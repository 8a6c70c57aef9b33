package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;
import static riskcapital.consolidator.rules.Sample.version;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import riskcapital.consolidator.explanation.Deadline;
import riskcapital.consolidator.explanation.ExplainFund;
import riskcapital.consolidator.explanation.Explanation;
import riskcapital.consolidator.policy.KeepCalendar;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;
import riskcapital.reference.SubmissionMode;
import tools.jackson.databind.json.JsonMapper;

/** Why a fund has its status, now and as it was known before. */
class ExplanationIT extends RulesIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired KeepCalendar calendar;
  @Autowired ExplainFund explain;
  private PolicyChanges policy;

  @BeforeEach
  void policy() {
    policy = new PolicyChanges(jdbc, calendar);
    jdbc.execute("alter table POLICY_CHANGES auto_increment = 1");
  }

  @AfterEach
  void takeBack() {
    policy.takeBack();
  }

  @Test
  void carnivalNowAndAfterEverythingChanged() throws Exception {
    given(aum(1, "2026-02-09", "1000.00", null, FundState.ACTIVE));
    given(portfolio(1, "2026-02-09", "SWAP", "OFFSHORE_FUND"));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", "150.00"));
    watermark("2026-02-10T12:00:00Z");
    deriveAt("2026-02-10T12:00:00Z", 1L);
    assertThat(explained("2026-02-10T13:00:00Z")).isEqualTo(expected("carnival"));

    policy.interval("OTC", "RETAIL", 30, "2026-02-11T12:00:00Z");
    policy.map("SWAP", "NONE", "2026-02-11T13:00:00Z");
    policy.noHoliday("2026-02-16", "2026-02-11T14:00:00Z");
    given(aum(1, "2026-02-11", "500.00", InvestorType.QUALIFIED, FundState.ACTIVE));
    given(portfolio(1, "2026-02-11", 1, "STRANGE"));
    given(
        version(
            "S1",
            2,
            SubmissionMode.RESTATEMENT,
            1,
            "2026-01-02",
            "2026-02-11T18:00:00Z",
            "170.00",
            "30.00"));
    watermark("2026-02-12T22:00:00Z");
    deriveAt("2026-02-12T22:30:00Z", 1L);

    assertThat(explained(null)).isEqualTo(expected("changed"));
    assertThat(explained("2026-02-10T13:00:00Z")).isEqualTo(expected("carnival"));
  }

  @Test
  void untilItIsDerivedAgainAFundIsExplainedByThePolicyThatGaveItsStatus() {
    given(aum(1, "2026-02-09", "1000.00", null, FundState.ACTIVE));
    given(portfolio(1, "2026-02-09", "SWAP", "OFFSHORE_FUND"));
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "100.00", "150.00"));
    watermark("2026-02-10T12:00:00Z");
    deriveAt("2026-02-10T12:00:00Z", 1L);
    Explanation before = explain.explain(1, null).orElseThrow();

    policy.map("SWAP", "NONE", "2026-02-11T12:00:00Z");
    policy.interval("OTC", "RETAIL", 30, "2026-02-11T12:00:01Z");
    policy.noHoliday("2026-02-16", "2026-02-11T12:00:02Z");
    jdbc.update("insert into REDERIVATIONS values (1, '2026-02-11 12:00:02')");
    clock.set(Instant.parse("2026-02-11T12:00:03Z"));
    Explanation pending = explain.explain(1, null).orElseThrow();
    Explanation asked = explain.explain(1, Instant.parse("2026-02-11T12:00:01Z")).orElseThrow();

    assertThat(pending.rederivationPending()).isTrue();
    assertThat(List.of(pending.exposure(), pending.deadline()))
        .isEqualTo(List.of(before.exposure(), before.deadline()));
    assertThat(before.rederivationPending()).isFalse();
    assertThat(asked.rederivationPending()).as("nothing was marked by then").isFalse();

    deriveAt("2026-02-11T12:00:04Z", 1L);
    assertThat(explain.explain(1, null).orElseThrow().deadline())
        .as("the mark is still there, the status is by the changed policy")
        .isNotEqualTo(before.deadline());
  }

  @Test
  void theAgeOfAumCountsToTheDayAsked() {
    given(aum(1, "2026-02-09"));
    given(portfolio(1, "2026-02-09", "CASH"));
    deriveAt("2026-02-09T16:00:00Z", 1L);

    assertThat(businessDaysOld("2026-02-12T16:00:00Z")).isEqualTo(3);
    clock.set(Instant.parse("2026-02-12T02:00:00Z"));
    assertThat(businessDaysOld(null)).as("eleven in the evening before").isEqualTo(2);
  }

  private long businessDaysOld(@Nullable String at) {
    return Objects.requireNonNull(
            explain.explain(1, at == null ? null : Instant.parse(at)).orElseThrow().limit().aum())
        .businessDaysOld();
  }

  @Test
  void theFloorOfAFundThatBecameKnownLate() {
    given(portfolio(1, "2026-02-02", "SWAP"));
    given(aum(1, "2026-02-13"));
    deriveAt("2026-02-13T16:00:00Z", 1L);

    Deadline deadline = explain.explain(1, null).orElseThrow().deadline();

    assertThat(Objects.requireNonNull(deadline.due()))
        .isEqualTo(
            new Deadline.Due(
                LocalDate.parse("2026-02-02"),
                0,
                LocalDate.parse("2026-02-02"),
                List.of(),
                LocalDate.parse("2026-02-02"),
                Instant.parse("2026-02-02T21:00:00Z"),
                Deadline.DecidedBy.FLOOR,
                new Deadline.Floor(
                    Instant.parse("2026-02-18T21:00:00Z"),
                    List.of(
                        new Deadline.FloorCause(
                            "FUND_KNOWN",
                            jdbc.queryForObject(
                                "select event_id from FUNDS_AUM_DAILY", String.class),
                            null,
                            Instant.parse("2026-02-13T15:00:00Z")))),
                Instant.parse("2026-02-18T21:00:00Z")));
  }

  @Test
  void anEarlierDueIsNotPutOffByAChange() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    given(margin("S1", 1, "2026-02-03", "2026-02-03T18:00:00Z", "1.00", null));
    policy.interval("OTC", "RETAIL", 30, "2026-02-05T12:00:00Z");
    watermark("2026-02-06T12:00:00Z");
    deriveAt("2026-02-06T12:00:00Z", 1L);

    Deadline.Due due =
        Objects.requireNonNull(explain.explain(1, null).orElseThrow().deadline().due());

    assertThat(due.decidedBy()).isEqualTo(Deadline.DecidedBy.EARLIER_DUE);
    assertThat(due.cutOffAt()).isEqualTo("2026-03-05T21:00:00Z");
    assertThat(due.dueAt()).isEqualTo("2026-02-10T21:00:00Z");
  }

  @Test
  void whatAnotherContentReplacedSinceIsNotShownAsIfItHadBeenThere() {
    given(aum(1, "2026-02-09"));
    given(portfolio(1, "2026-02-09", "SWAP"));
    deriveAt("2026-02-09T16:00:00Z", 1L);
    jdbc.update("update FUNDS_AUM_DAILY set aum_value = 7, recorded_at = '2026-02-10 12:00:00'");

    Explanation explained = explain.explain(1, Instant.parse("2026-02-09T17:00:00Z")).orElseThrow();

    assertThat(explained.fund()).isNull();
    assertThat(Objects.requireNonNull(explained.limit().aum()).value()).isEqualTo("1000.00");
  }

  @Test
  void beforeTheFirstStatusThereIsNothingToExplain() {
    given(aum(1, "2026-02-09"));
    deriveAt("2026-02-09T16:00:00Z", 1L);

    assertThat(explain.explain(1, Instant.parse("2026-02-09T15:59:59.999999Z"))).isEmpty();
    assertThat(explain.explain(1, Instant.parse("2026-02-09T16:00:00Z"))).isPresent();
    assertThat(explain.explain(2, null)).isEmpty();
  }

  private String explained(@Nullable String at) {
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            explain.explain(1, at == null ? null : Instant.parse(at)).orElseThrow());
  }

  /** A whole document, in the order of its fields. */
  private static String expected(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ExplanationIT.class.getResourceAsStream("/explanation/" + name + ".json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}

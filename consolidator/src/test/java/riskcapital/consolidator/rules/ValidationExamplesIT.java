package riskcapital.consolidator.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.rules.Sample.aum;
import static riskcapital.consolidator.rules.Sample.margin;
import static riskcapital.consolidator.rules.Sample.portfolio;
import static riskcapital.consolidator.rules.Sample.version;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskcapital.reference.MarginFact;
import riskcapital.reference.SubmissionMode;

/** What makes a version validated, and that outcomes do not follow the order of the topics. */
class ValidationExamplesIT extends RulesIT {
  private static final String NOW = "2026-02-10T21:00:00Z";

  @Test
  void validationOfVersionOneDoesNotValidateVersionTwo() {
    exposed();
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "1500.00", null));
    deriveAt(NOW, 1L);
    assertThat(submissionStatus()).isEqualTo("RECEIVED_NOT_VALIDATED");

    validate("S1", 1);
    deriveAt(NOW, 1L);
    assertThat(submissionStatus()).isEqualTo("RECEIVED_VALIDATED");

    given(restatement(2, "2000.00"));
    deriveAt(NOW, 1L);
    assertThat(submissionStatus()).as("(R)").isEqualTo("RECEIVED_NOT_VALIDATED");

    given(
        version(
            "S1",
            3,
            SubmissionMode.CANCELLATION,
            1,
            "2026-02-09",
            "2026-02-09T20:00:00Z",
            null,
            null));
    deriveAt(NOW, 1L);
    assertThat(submissionStatus()).isEqualTo("NOT_RECEIVED");
  }

  @Test
  void ofTwoSubmissionsTheValidationOfTheOlderDoesNotValidateTheNewer() {
    exposed();
    given(margin("S1", 1, "2026-02-06", "2026-02-09T18:00:00Z", "1500.00", null));
    given(margin("S2", 1, "2026-02-09", "2026-02-09T18:00:00Z", "1500.00", null));
    validate("S1", 1);

    deriveAt(NOW, 1L);

    assertThat(submissionStatus()).isEqualTo("RECEIVED_NOT_VALIDATED");
  }

  @Test
  void withoutFailedWarningNobodyNeedsToValidate() {
    exposed();
    given(margin("S1", 1, "2026-02-09", "2026-02-09T18:00:00Z", "1000.00", null));

    deriveAt(NOW, 1L);

    assertThat(submissionStatus()).isEqualTo("RECEIVED_VALIDATED");
  }

  @Test
  void theSameRecordsInAnyOrderOfTopicsGiveTheSameOutcomes() {
    List<Runnable> topics =
        List.of(
            () -> given(aum(1, "2026-02-02"), aum(1, "2026-02-09", "100.00")),
            () -> given(portfolio(1, "2026-02-02", "SWAP", "OFFSHORE_FUND")),
            () ->
                given(
                    margin("S1", 1, "2026-02-05", "2026-02-05T18:00:00Z", "90.00", "20.00"),
                    margin("S2", 1, "2026-02-09", "2026-02-09T18:00:00Z", "90.00", "20.00"),
                    restatement(2, "30.00")),
            () -> watermark("2026-02-10T00:00:00Z"));
    List<String> outcomes = new ArrayList<>();
    for (List<Runnable> order : permutations(topics)) {
      empty();
      for (Runnable topic : order) {
        topic.run();
        deriveAt(NOW, 1L);
      }
      outcomes.add(new DerivedFacts(jdbc).outcomes() + "\n" + status(1));
    }

    assertThat(outcomes).hasSize(24);
    assertThat(outcomes)
        .containsOnly(
            """
            {S1|1=ACCEPTED [], S1|2=ACCEPTED [MRG-004, MRG-007], S2|1=ACCEPTED [MRG-003]}
            OTC+OFFSHORE required RETAIL EQUITY manager 1
            anchor 2026-02-09 due 2026-02-18T21:00:00Z basis 2026-02-02|2026-02-09
            UP_TO_DATE RECEIVED_NOT_VALIDATED not missing judged fresh
            BREACH null 0.40000000 utilisation 1.10000000 2.75000000 fallback null
            margin S2 1 110.00 BRL
            aum 2026-02-09 1 100.00 BRL
            portfolio 2026-02-02 1 otc 500.00 offshore 500.00
            """);
  }

  private void exposed() {
    given(aum(1, "2026-02-02"));
    given(portfolio(1, "2026-02-02", "SWAP"));
    watermark(NOW);
  }

  private static MarginFact restatement(int version, String local) {
    return version(
        "S1",
        version,
        SubmissionMode.RESTATEMENT,
        1,
        "2026-02-09",
        "2026-02-09T19:00:00Z",
        local,
        null);
  }

  private void validate(String submission, int version) {
    jdbc.update(
        "insert into MANUAL_VALIDATIONS (fund_id, submission_id, version, event_id, actor, reason,"
            + " validated_at) select fund_id, submission_id, version, event_id, 'ana',"
            + " 'Explained', '2026-02-10 12:00:00' from MANAGER_MARGIN_HISTORY"
            + " where submission_id = ? and version = ?",
        submission,
        version);
  }

  private String submissionStatus() {
    return jdbc.queryForList(
            "select submission_status from MARGIN_STATUS where fund_id = 1", String.class)
        .get(0);
  }

  private static <T> List<List<T>> permutations(List<T> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> all = new ArrayList<>();
    for (T first : items) {
      List<T> others = new ArrayList<>(items);
      others.remove(first);
      for (List<T> rest : permutations(others)) {
        List<T> one = new ArrayList<>(List.of(first));
        one.addAll(rest);
        all.add(one);
      }
    }
    return all;
  }
}

package riskcapital.ingest.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.events.MarginSubmitted;
import riskcapital.events.SubmissionMode;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.test.Items;

class MarginMapperTest {
  private final MarginMapper mapper = new MarginMapper();

  @Test
  void standardisesEveryField() {
    String json =
        """
        {"submissionId":" SUB-1 ","version":"2","mode":"Restatement","managerId":7,"fundId":101,
         "referenceDate":"20261119","submittedAt":"2026-11-20T08:00:00-03:00",
         "updatedAt":"2026-11-20T12:00:00Z","currency":"usd","marginLocal":"1.234,50",
         "marginOffshore":0,"marginPosted":"100,000000","methodology":"SPAN"}""";

    MarginSubmitted event = Items.event(mapper, json, MarginSubmitted.class);

    assertThat(event)
        .isEqualTo(
            MarginSubmitted.newBuilder()
                .setEventId(event.getEventId())
                .setContentHash(event.getContentHash())
                .setSubmissionId("SUB-1")
                .setVersion(2)
                .setMode(SubmissionMode.RESTATEMENT)
                .setManagerId(7)
                .setFundId(101)
                .setReferenceDate(LocalDate.of(2026, 11, 19))
                .setSubmittedAt(Instant.parse("2026-11-20T11:00:00Z"))
                .setUpdatedAt(Instant.parse("2026-11-20T12:00:00Z"))
                .setCurrency("USD")
                .setMarginLocal(new BigDecimal("1234.50"))
                .setMarginOffshore(new BigDecimal("0.00"))
                .setMarginPosted(new BigDecimal("100.00"))
                .setMethodology("SPAN")
                .setWarnings(List.of())
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "submissionId; 5; COM-001 submissionId",
        "submissionId; \"\"; COM-001 submissionId",
        "version; 0; COM-007 version",
        "mode; \"DELETE\"; COM-001 mode",
        "managerId; -7; COM-007 managerId",
        "fundId; \"F\"; COM-001 fundId",
        "referenceDate; \"2026-11-21\"; COM-004 referenceDate",
        "submittedAt; \"2026-11-20\"; COM-001 submittedAt",
        "updatedAt; null; COM-001 updatedAt",
        "currency; \"R$\"; COM-001 currency",
        "marginLocal; \"1,234\"; COM-001 marginLocal",
        "marginLocal; 1.005; COM-007 marginLocal",
        "marginOffshore; false; COM-001 marginOffshore",
        "marginPosted; 1e27; COM-007 marginPosted",
        "marginLocal; null; COM-001 marginLocal",
        "marginLocal; \" \"; COM-001 marginLocal"
      })
  void rejectsAnItemForOneField(String field, String json, String expected) {
    Rejection rejection =
        Items.rejected(mapper, MarginJson.item("S", 1).with(field, json).toString());

    assertThat(Items.codes(rejection.failures())).isEqualTo(expected);
  }

  @Test
  void bindsTextsToTheirLengths() {
    Rejection rejection =
        Items.rejected(
            mapper,
            MarginJson.item("S".repeat(65), 1)
                .with("methodology", "\"" + "m".repeat(101) + "\"")
                .toString());

    assertThat(Items.codes(rejection.failures()))
        .isEqualTo("COM-007 submissionId, COM-007 methodology");
    assertThat(rejection.sourceKey()).isEqualTo("101|2026-11-19|1");
  }

  @Test
  void aCancellationNeedsNoMargin() {
    MarginJson json =
        MarginJson.item("S", 2).without("marginLocal").with("mode", "\"CANCELLATION\"");

    MarginSubmitted event = Items.event(mapper, json.toString(), MarginSubmitted.class);

    assertThat(event.getMarginLocal()).isNull();
    assertThat(event.getMarginOffshore()).isNull();
  }

  @Test
  void keyOfARejectionIsTheSubmissions() {
    Rejection rejection =
        Items.rejected(mapper, MarginJson.item("SUB-9", 3).without("currency").toString());

    assertThat(rejection.sourceKey()).isEqualTo("SUB-9|3");
  }
}

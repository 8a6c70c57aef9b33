package riskcapital.ingest.aum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskcapital.events.AumReported;
import riskcapital.events.FundClass;
import riskcapital.events.FundState;
import riskcapital.events.InvestorType;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.test.Items;

class AumMapperTest {
  private final AumMapper mapper = new AumMapper();

  @Test
  void standardisesEveryField() {
    String json =
        """
        {"fundId":"101","fundName":"  A\\u0063\\u0327a\\u0303o ","fundCnpj":"12.abc.345/01DE-35",
         "managerId":7.0,"managerName":"M","investorType":"retail","portfolioType":"P",
         "fundClass":"multi_market","fundClassDesc":"D","status":"closed",
         "referenceDate":"20/11/2026","revision":"2","updatedAt":"2026-11-20T18:00:00.123456-03:00",
         "currency":"brl","aum":"1.234.567,80","shares":"1000,5","navPerShare":1234.0000000049,
         "liquidityRatio":"0,125","returnDaily":-0.01,"returnMonthly":"1e-3","returnYtd":null,
         "riskRating":"AA","var95":1,"var99":"2.50","ownMarginLimit":0.15,"unknown":{"x":[1]}}""";

    AumReported event = Items.event(mapper, json, AumReported.class);

    AumReported expected =
        AumReported.newBuilder()
            .setEventId(event.getEventId())
            .setContentHash(event.getContentHash())
            .setFundId(101)
            .setFundName("A\u00e7\u00e3o")
            .setFundCnpj("12ABC34501DE35")
            .setManagerId(7)
            .setManagerName("M")
            .setInvestorType(InvestorType.RETAIL)
            .setPortfolioType("P")
            .setFundClass(FundClass.MULTI_MARKET)
            .setFundClassDesc("D")
            .setStatus(FundState.CLOSED)
            .setReferenceDate(LocalDate.of(2026, 11, 20))
            .setRevision(2)
            .setUpdatedAt(Instant.parse("2026-11-20T21:00:00.123456Z"))
            .setCurrency("BRL")
            .setAum(new BigDecimal("1234567.80"))
            .setShares(new BigDecimal("1000.50000000"))
            .setNavPerShare(new BigDecimal("1234.00000000"))
            .setLiquidityRatio(new BigDecimal("0.12500000"))
            .setReturnDaily(new BigDecimal("-0.01000000"))
            .setReturnMonthly(new BigDecimal("0.00100000"))
            .setRiskRating("AA")
            .setVar95(new BigDecimal("1.00000000"))
            .setVar99(new BigDecimal("2.50000000"))
            .setOwnMarginLimit(new BigDecimal("0.15000000"))
            .setWarnings(event.getWarnings())
            .build();
    assertThat(event).isEqualTo(expected);
    assertThat(Items.codes(event.getWarnings())).isEqualTo("");
  }

  @Test
  void takesDefaultsForWhatIsAbsent() {
    AumReported event = Items.event(mapper, AumJson.item(1, 1).toString(), AumReported.class);

    assertThat(event.getInvestorType()).isEqualTo(InvestorType.UNSPECIFIED);
    assertThat(event.getStatus()).isEqualTo(FundState.ACTIVE);
    assertThat(event.getOwnMarginLimit()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fundId; 0; COM-007 fundId",
        "fundId; \"abc\"; COM-001 fundId",
        "fundId; 1.5; COM-001 fundId",
        "fundId; true; COM-001 fundId",
        "fundId; null; COM-001 fundId",
        "fundName; \"  \"; COM-001 fundName",
        "fundName; 5; COM-001 fundName",
        "fundName; \"a\\u0007b\"; COM-007 fundName",
        "fundCnpj; \"11.222.333/0001-82\"; COM-006 fundCnpj",
        "fundCnpj; 11222333000181; COM-001 fundCnpj",
        "managerId; []; COM-001 managerId",
        "investorType; \"INSTITUTIONAL\"; COM-001 investorType",
        "fundClass; \"UNSPECIFIED\"; COM-001 fundClass",
        "status; \"OPEN\"; COM-001 status",
        "referenceDate; \"2026-11-21\"; COM-004 referenceDate",
        "referenceDate; \"2026-02-30\"; COM-001 referenceDate",
        "referenceDate; 20261120; COM-001 referenceDate",
        "revision; 0; COM-007 revision",
        "revision; 3000000000; COM-007 revision",
        "updatedAt; \"2026-11-20T21:00:00\"; COM-001 updatedAt",
        "currency; \"ZZZ\"; COM-001 currency",
        "aum; \"1,234\"; COM-001 aum",
        "aum; 1.001; COM-007 aum",
        "aum; 1e999999999; COM-007 aum",
        "aum; {}; COM-001 aum",
        "ownMarginLimit; 0; COM-007 ownMarginLimit",
        "ownMarginLimit; 1.01; COM-007 ownMarginLimit",
        "ownMarginLimit; -0.1; COM-007 ownMarginLimit"
      })
  void rejectsAnItemForOneField(String field, String json, String expected) {
    Rejection rejection = Items.rejected(mapper, AumJson.item(1, 1).with(field, json).toString());

    assertThat(Items.codes(rejection.failures())).isEqualTo(expected);
  }

  @Test
  void collectsEveryFailureAndTheReadableKey() {
    Rejection rejection =
        Items.rejected(
            mapper,
            AumJson.item(5, 1)
                .with("revision", "\"x\"")
                .with("aum", "\"1,234\"")
                .with("fundCnpj", "\"11.222.333/0001-82\"")
                .without("currency")
                .toString());

    assertThat(Items.codes(rejection.failures()))
        .isEqualTo("COM-006 fundCnpj, COM-001 revision, COM-001 currency, COM-001 aum");
    assertThat(rejection.sourceKey()).isEqualTo("5|2026-11-19|-");
    assertThat(rejection.payload()).startsWith("{\"fundId\":5,\"fundName\":\"Fund 5\"");
  }

  @Test
  void rejectsWhatIsNoObject() {
    for (String json : List.of("null", "5", "\"x\"", "[{}]")) {
      Rejection rejection = Items.rejected(mapper, json);
      assertThat(Items.codes(rejection.failures())).isEqualTo("COM-001 items");
      assertThat(rejection.sourceKey()).hasSize(64);
    }
  }

  @Test
  void identityIsTheContentWithoutUpdatedAtAndForm() {
    AumJson item = AumJson.item(1, 1);
    String id = eventId(item);

    assertThat(eventId(item.with("updatedAt", "\"2026-11-21T00:00:00Z\""))).isEqualTo(id);
    assertThat(eventId(item.with("aum", "\"1000000,0000\""))).isEqualTo(id);
    assertThat(eventId(item.with("referenceDate", "\"20261119\""))).isEqualTo(id);
    assertThat(eventId(item.with("aum", "1000000.01"))).isNotEqualTo(id);
  }

  private String eventId(AumJson item) {
    return Items.event(mapper, item.toString(), AumReported.class).getEventId();
  }
}

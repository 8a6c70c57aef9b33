package riskcapital.simulator.aum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.item.Fields;

/** An AUM item, clean; the fields are those of the contract. */
public record AumRecord(
    long fundId,
    String fundName,
    String fundCnpj,
    long managerId,
    String managerName,
    @Nullable String investorType,
    @Nullable String portfolioType,
    String fundClass,
    @Nullable String fundClassDesc,
    String status,
    LocalDate referenceDate,
    int revision,
    Instant updatedAt,
    String currency,
    BigDecimal aum,
    @Nullable BigDecimal shares,
    @Nullable BigDecimal navPerShare,
    @Nullable BigDecimal liquidityRatio,
    @Nullable BigDecimal returnDaily,
    @Nullable BigDecimal returnMonthly,
    @Nullable BigDecimal returnYtd,
    @Nullable String riskRating,
    @Nullable BigDecimal var95,
    @Nullable BigDecimal var99,
    @Nullable BigDecimal ownMarginLimit) {

  Fields fields() {
    return new Fields()
        .whole("fundId", fundId)
        .text("fundName", fundName)
        .company("fundCnpj", fundCnpj)
        .whole("managerId", managerId)
        .text("managerName", managerName)
        .name("investorType", investorType)
        .text("portfolioType", portfolioType)
        .name("fundClass", fundClass)
        .text("fundClassDesc", fundClassDesc)
        .name("status", status)
        .day("referenceDate", referenceDate)
        .whole("revision", revision)
        .moment("updatedAt", updatedAt)
        .text("currency", currency)
        .money("aum", aum)
        .rate("shares", shares)
        .rate("navPerShare", navPerShare)
        .rate("liquidityRatio", liquidityRatio)
        .rate("returnDaily", returnDaily)
        .rate("returnMonthly", returnMonthly)
        .rate("returnYtd", returnYtd)
        .text("riskRating", riskRating)
        .rate("var95", var95)
        .rate("var99", var99)
        .rate("ownMarginLimit", ownMarginLimit);
  }
}

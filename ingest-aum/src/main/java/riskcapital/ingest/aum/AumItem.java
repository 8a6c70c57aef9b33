package riskcapital.ingest.aum;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.events.FundClass;
import riskcapital.events.FundState;
import riskcapital.events.InvestorType;
import riskcapital.ingest.item.SourceKey;
import riskcapital.schemas.ContentHash;

/** A standardised AUM item: net assets and reference data of one fund for one date. */
record AumItem(
    long fundId,
    String fundName,
    String fundCnpj,
    long managerId,
    String managerName,
    InvestorType investorType,
    @Nullable String portfolioType,
    FundClass fundClass,
    @Nullable String fundClassDesc,
    FundState status,
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

  String naturalKey() {
    return SourceKey.dated(fundId, referenceDate, revision);
  }

  /** Hash of all but updatedAt. */
  String contentHash() {
    return new ContentHash()
        .add("fundId", fundId)
        .add("fundName", fundName)
        .add("fundCnpj", fundCnpj)
        .add("managerId", managerId)
        .add("managerName", managerName)
        .add("investorType", investorType)
        .add("portfolioType", portfolioType)
        .add("fundClass", fundClass)
        .add("fundClassDesc", fundClassDesc)
        .add("status", status)
        .add("referenceDate", referenceDate)
        .add("revision", revision)
        .add("currency", currency)
        .add("aum", aum)
        .add("shares", shares)
        .add("navPerShare", navPerShare)
        .add("liquidityRatio", liquidityRatio)
        .add("returnDaily", returnDaily)
        .add("returnMonthly", returnMonthly)
        .add("returnYtd", returnYtd)
        .add("riskRating", riskRating)
        .add("var95", var95)
        .add("var99", var99)
        .add("ownMarginLimit", ownMarginLimit)
        .hex();
  }
}

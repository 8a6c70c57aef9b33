package riskcapital.consolidator.backbone.items;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.events.AumReported;
import riskcapital.reference.AumFact;
import riskcapital.reference.FundClass;
import riskcapital.reference.FundState;
import riskcapital.reference.InvestorType;
import riskcapital.schemas.ContentHash;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;

/** A fund's AUM and reference data for a date. */
public record AumItem(
    long fundId,
    LocalDate date,
    int revision,
    Instant updatedAt,
    long managerId,
    @Nullable InvestorType investorType,
    FundClass fundClass,
    FundState state,
    String currency,
    BigDecimal aum,
    @Nullable BigDecimal ownLimit)
    implements Item {

  public AumItem at(LocalDate other, int otherRevision) {
    return new AumItem(
        fundId,
        other,
        otherRevision,
        updatedAt,
        managerId,
        investorType,
        fundClass,
        state,
        currency,
        aum,
        ownLimit);
  }

  public AumItem told(Instant at) {
    return new AumItem(
        fundId,
        date,
        revision,
        at,
        managerId,
        investorType,
        fundClass,
        state,
        currency,
        aum,
        ownLimit);
  }

  public AumItem worth(BigDecimal value, String in) {
    return new AumItem(
        fundId,
        date,
        revision,
        updatedAt,
        managerId,
        investorType,
        fundClass,
        state,
        in,
        value,
        ownLimit);
  }

  public AumItem of(long manager, @Nullable InvestorType type, FundState is) {
    return new AumItem(
        fundId, date, revision, updatedAt, manager, type, fundClass, is, currency, aum, ownLimit);
  }

  @Override
  public Topic topic() {
    return Topic.AUM;
  }

  @Override
  public String key() {
    return Long.toString(fundId);
  }

  @Override
  public void tell(Ledger ledger) {
    ledger.add(
        new AumFact(
            fundId,
            date,
            revision,
            updatedAt,
            contentHash(),
            managerId,
            investorType,
            fundClass,
            state,
            currency,
            aum,
            ownLimit));
  }

  @Override
  public byte[] value(Encode encode) {
    return encode.of(topic(), event());
  }

  AumReported event() {
    String natural = fundId + "|" + date + "|" + revision;
    return AumReported.newBuilder()
        .setEventId(EventIds.feedEvent(Topic.AUM, natural, 0, contentHash()).toString())
        .setContentHash(contentHash())
        .setFundId(fundId)
        .setFundName("Fund " + fundId)
        .setFundCnpj("11222333000181")
        .setManagerId(managerId)
        .setManagerName("Manager " + managerId)
        .setInvestorType(
            riskcapital.events.InvestorType.valueOf(
                investorType == null ? "UNSPECIFIED" : investorType.name()))
        .setFundClass(riskcapital.events.FundClass.valueOf(fundClass.name()))
        .setStatus(riskcapital.events.FundState.valueOf(state.name()))
        .setReferenceDate(date)
        .setRevision(revision)
        .setUpdatedAt(updatedAt)
        .setCurrency(currency)
        .setAum(aum.setScale(2, RoundingMode.UNNECESSARY))
        .setOwnMarginLimit(ownLimit == null ? null : ownLimit.setScale(8, RoundingMode.UNNECESSARY))
        .build();
  }

  private String contentHash() {
    return new ContentHash()
        .add("fundId", fundId)
        .add("date", date)
        .add("revision", revision)
        .add("managerId", managerId)
        .add("investorType", investorType)
        .add("fundClass", fundClass)
        .add("state", state)
        .add("currency", currency)
        .add("aum", aum)
        .add("ownLimit", ownLimit)
        .hex();
  }

  @Override
  public String toString() {
    return "AUM of fund %d for %s rev %d, updated %s: %s %s, manager %d, %s, %s, %s, own limit %s"
        .formatted(
            fundId,
            date,
            revision,
            updatedAt,
            aum,
            currency,
            managerId,
            investorType,
            fundClass,
            state,
            ownLimit);
  }
}

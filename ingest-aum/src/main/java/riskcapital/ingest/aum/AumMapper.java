package riskcapital.ingest.aum;

import static riskcapital.ingest.clean.DecimalColumn.MONEY;
import static riskcapital.ingest.clean.DecimalColumn.QUANTITY;
import static riskcapital.ingest.clean.DecimalColumn.RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import riskcapital.events.AumReported;
import riskcapital.events.FundClass;
import riskcapital.events.FundState;
import riskcapital.events.InvestorType;
import riskcapital.events.RuleFailure;
import riskcapital.ingest.clean.Symbols;
import riskcapital.ingest.clean.ValueRule;
import riskcapital.ingest.item.FeedEvent;
import riskcapital.ingest.item.Fields;
import riskcapital.ingest.item.ItemReader;
import riskcapital.ingest.item.RawObject;
import riskcapital.ingest.item.Rejection;
import riskcapital.ingest.item.Shape;
import riskcapital.ingest.item.SourceKey;
import riskcapital.ingest.item.Standardised;
import riskcapital.ingest.rules.WarnRule;
import riskcapital.schemas.EventIds;
import riskcapital.schemas.Topic;
import tools.jackson.core.JsonParser;

/** From the API's item to {@link AumItem} to {@link AumReported}. */
final class AumMapper implements ItemReader {
  private static final int TEXT = 200;
  private static final Shape SHAPE =
      Shape.of(
          "fundId",
          "fundName",
          "fundCnpj",
          "managerId",
          "managerName",
          "investorType",
          "portfolioType",
          "fundClass",
          "fundClassDesc",
          "status",
          "referenceDate",
          "revision",
          "updatedAt",
          "currency",
          "aum",
          "shares",
          "navPerShare",
          "liquidityRatio",
          "returnDaily",
          "returnMonthly",
          "returnYtd",
          "riskRating",
          "var95",
          "var99",
          "ownMarginLimit");
  private static final Symbols<InvestorType> INVESTOR_TYPES = new Symbols<>(InvestorType.class);
  private static final Symbols<FundClass> FUND_CLASSES = new Symbols<>(FundClass.class);
  private static final Symbols<FundState> FUND_STATES = new Symbols<>(FundState.class);

  private final RawObject raw = new RawObject(SHAPE);
  private final Fields fields = new Fields(raw);

  @Override
  public Standardised read(JsonParser parser, LocalDate today) {
    boolean object = raw.read(parser);
    fields.begin();
    if (!object) {
      fields.reject(ValueRule.COM_001_READABLE.code(), "items", "the item is no object");
      return new Standardised.Rejected(Rejection.of(SourceKey.UNKNOWN, fields.rejections(), raw));
    }
    AumItem item = standardise(today);
    return fields.isRejected()
        ? new Standardised.Rejected(Rejection.of(key(item), fields.rejections(), raw))
        : accept(item);
  }

  private AumItem standardise(LocalDate today) {
    return new AumItem(
        fields.requiredId("fundId"),
        fields.requiredText("fundName", TEXT),
        fields.requiredCnpj("fundCnpj"),
        fields.requiredId("managerId"),
        fields.requiredText("managerName", TEXT),
        fields.symbol("investorType", INVESTOR_TYPES, InvestorType.UNSPECIFIED),
        fields.text("portfolioType", TEXT),
        fields.requiredSymbol("fundClass", FUND_CLASSES, FundClass.UNSPECIFIED),
        fields.text("fundClassDesc", TEXT),
        fields.symbol("status", FUND_STATES, FundState.ACTIVE),
        fields.requiredDate("referenceDate", today),
        fields.requiredRevision("revision"),
        fields.requiredInstant("updatedAt"),
        fields.requiredCurrency("currency"),
        fields.requiredDecimal("aum", MONEY),
        fields.decimal("shares", QUANTITY),
        fields.decimal("navPerShare", QUANTITY),
        fields.decimal("liquidityRatio", RATE),
        fields.decimal("returnDaily", RATE),
        fields.decimal("returnMonthly", RATE),
        fields.decimal("returnYtd", RATE),
        fields.text("riskRating", TEXT),
        fields.decimal("var95", QUANTITY),
        fields.decimal("var99", QUANTITY),
        ownMarginLimit());
  }

  private @Nullable BigDecimal ownMarginLimit() {
    BigDecimal limit = fields.decimal("ownMarginLimit", RATE);
    if (limit != null && (limit.signum() <= 0 || limit.compareTo(BigDecimal.ONE) > 0)) {
      fields.reject(
          ValueRule.COM_007_FITS_ITS_COLUMN.code(),
          "ownMarginLimit",
          limit.toPlainString() + " is not above 0 and at most 1");
    }
    return limit;
  }

  private SourceKey key(AumItem item) {
    return new SourceKey(
        fields.isRejected("fundId") ? null : item.fundId(),
        fields.isRejected("referenceDate") ? null : item.referenceDate(),
        fields.isRejected("revision") ? null : item.revision(),
        null);
  }

  private static Standardised accept(AumItem item) {
    List<RuleFailure> warnings = WarnRule.judge(AumRules.ALL, item, null);
    String hash = item.contentHash();
    String eventId = EventIds.feedEvent(Topic.AUM, item.naturalKey(), 0, hash).toString();
    AumReported event = event(item, eventId, hash, warnings);
    return Standardised.Accepted.single(
        item.fundId(), item.updatedAt(), new FeedEvent(eventId, event), warnings);
  }

  private static AumReported event(
      AumItem item, String eventId, String hash, List<RuleFailure> warnings) {
    return AumReported.newBuilder()
        .setEventId(eventId)
        .setContentHash(hash)
        .setFundId(item.fundId())
        .setFundName(item.fundName())
        .setFundCnpj(item.fundCnpj())
        .setManagerId(item.managerId())
        .setManagerName(item.managerName())
        .setInvestorType(item.investorType())
        .setPortfolioType(item.portfolioType())
        .setFundClass(item.fundClass())
        .setFundClassDesc(item.fundClassDesc())
        .setStatus(item.status())
        .setReferenceDate(item.referenceDate())
        .setRevision(item.revision())
        .setUpdatedAt(item.updatedAt())
        .setCurrency(item.currency())
        .setAum(item.aum())
        .setShares(item.shares())
        .setNavPerShare(item.navPerShare())
        .setLiquidityRatio(item.liquidityRatio())
        .setReturnDaily(item.returnDaily())
        .setReturnMonthly(item.returnMonthly())
        .setReturnYtd(item.returnYtd())
        .setRiskRating(item.riskRating())
        .setVar95(item.var95())
        .setVar99(item.var99())
        .setOwnMarginLimit(item.ownMarginLimit())
        .setWarnings(warnings)
        .build();
  }
}

package riskcapital.reference;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The seed: intervals of section 4, limits of CVM Resolution 175, Annex I, art. 73, and the mapping
 * of the asset types known at delivery.
 */
final class BrazilianPolicy {
  private static final SubmissionPolicy SUBMISSION =
      new SubmissionPolicy(
          Map.of(InvestorType.RETAIL, 7, InvestorType.QUALIFIED, 30, InvestorType.PROFESSIONAL, 90),
          Map.of(
              InvestorType.RETAIL, 30, InvestorType.QUALIFIED, 30, InvestorType.PROFESSIONAL, 30));

  private static final LimitRules LIMITS =
      LimitRules.ever(
          Map.of(
              FundClass.FIXED_INCOME, new BigDecimal("0.20"),
              FundClass.FX, new BigDecimal("0.40"),
              FundClass.EQUITY, new BigDecimal("0.40"),
              FundClass.MULTI_MARKET, new BigDecimal("0.70")));

  private static final AssetTypes ASSET_TYPES =
      new AssetTypes(
          Map.ofEntries(
              entry("FUT", AssetClass.EXCHANGE),
              entry("OPT_LISTED", AssetClass.EXCHANGE),
              entry("FUT_OPT", AssetClass.EXCHANGE),
              entry("OTC_OPTION", AssetClass.OTC),
              entry("SWAP", AssetClass.OTC),
              entry("FORWARD", AssetClass.OTC),
              entry("NDF", AssetClass.OTC),
              entry("COE", AssetClass.OTC),
              entry("OFFSHORE_FUND", AssetClass.OFFSHORE),
              entry("FOREIGN_VEHICLE", AssetClass.OFFSHORE),
              entry("FOREIGN_SECURITY", AssetClass.OFFSHORE),
              entry("CASH", AssetClass.NONE),
              entry("GOV_BOND", AssetClass.NONE),
              entry("CORP_BOND", AssetClass.NONE),
              entry("EQUITY", AssetClass.NONE),
              entry("RECEIVABLE", AssetClass.NONE),
              entry("REPO", AssetClass.NONE),
              entry("FUND_SHARE", AssetClass.NONE),
              entry("ETF", AssetClass.NONE)));

  static final Policy SEED =
      new Policy(
          SUBMISSION,
          LIMITS,
          ASSET_TYPES,
          BusinessCalendar.brazil(),
          LocalTime.of(18, 0),
          ZoneId.of("America/Sao_Paulo"),
          0,
          new BigDecimal("0.80"),
          3,
          null);

  private BrazilianPolicy() {}
}

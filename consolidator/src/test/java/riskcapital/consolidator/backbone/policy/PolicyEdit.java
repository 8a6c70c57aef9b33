package riskcapital.consolidator.backbone.policy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import riskcapital.reference.AssetClass;
import riskcapital.reference.FundClass;
import riskcapital.reference.InvestorType;
import riskcapital.reference.Label;
import riskcapital.reference.PolicyChange;

/** One row of policy changes, as the operations API and the reference model are told. */
public sealed interface PolicyEdit {
  /** The collection of the API that has the row. */
  String collection();

  /** The row's key, as the audit writes it. */
  String key();

  /** The row as JSON; null where it goes. */
  @Nullable String row();

  /** The row's key as parameters of a query. */
  String query();

  /** The same for the reference model. */
  PolicyChange recorded(Instant at);

  /**
   * Days between submissions.
   *
   * @param exposure OTC or OFFSHORE
   */
  record Interval(Label exposure, InvestorType investorType, int days) implements PolicyEdit {
    @Override
    public String collection() {
      return "submission-intervals";
    }

    @Override
    public String key() {
      return exposure + "|" + investorType;
    }

    @Override
    public String row() {
      return "{\"exposureClass\": \"%s\", \"investorType\": \"%s\", \"intervalDays\": %d}"
          .formatted(exposure, investorType, days);
    }

    @Override
    public String query() {
      return "exposureClass=" + exposure + "&investorType=" + investorType;
    }

    @Override
    public PolicyChange recorded(Instant at) {
      return new PolicyChange.Interval(exposure, investorType, days, at);
    }
  }

  /**
   * Class of an asset type.
   *
   * @param assetClass null where the code is mapped no more
   */
  record Mapping(String code, @Nullable AssetClass assetClass) implements PolicyEdit {
    @Override
    public String collection() {
      return "asset-types";
    }

    @Override
    public String key() {
      return code;
    }

    @Override
    public @Nullable String row() {
      return assetClass == null
          ? null
          : "{\"assetTypeCode\": \"%s\", \"exposureClass\": \"%s\"}".formatted(code, assetClass);
    }

    @Override
    public String query() {
      return "assetTypeCode=" + code;
    }

    @Override
    public PolicyChange recorded(Instant at) {
      return new PolicyChange.Mapping(code, assetClass, at);
    }
  }

  /**
   * A date of the calendar.
   *
   * @param businessDay null where the row goes
   */
  record Day(LocalDate date, @Nullable Boolean businessDay) implements PolicyEdit {
    @Override
    public String collection() {
      return "calendar";
    }

    @Override
    public String key() {
      return "BR|" + date;
    }

    @Override
    public @Nullable String row() {
      return businessDay == null
          ? null
          : """
            {"market": "BR", "calendarDate": "%s", "isBusinessDay": %s, "name": "Decreed"}"""
              .formatted(date, businessDay);
    }

    @Override
    public String query() {
      return "market=BR&calendarDate=" + date;
    }

    @Override
    public PolicyChange recorded(Instant at) {
      return new PolicyChange.CalendarDay(date, businessDay, at);
    }
  }

  /**
   * Limit of a class of funds.
   *
   * @param share null where the row goes
   */
  record Share(FundClass fundClass, LocalDate validFrom, @Nullable BigDecimal share)
      implements PolicyEdit {
    @Override
    public String collection() {
      return "limits";
    }

    @Override
    public String key() {
      return "GROSS_MARGIN|" + fundClass + "|" + validFrom;
    }

    @Override
    public @Nullable String row() {
      return share == null
          ? null
          : """
            {"metric": "GROSS_MARGIN", "scope": "%s", "validFrom": "%s", "share": %s}"""
              .formatted(fundClass, validFrom, share);
    }

    @Override
    public String query() {
      return "metric=GROSS_MARGIN&scope=" + fundClass + "&validFrom=" + validFrom;
    }

    @Override
    public PolicyChange recorded(Instant at) {
      return new PolicyChange.LimitShare(fundClass, validFrom, share, at);
    }
  }
}

package riskcapital.reference;

import java.math.BigDecimal;

/**
 * Rules of severity WARN on an accepted margin version (section 7). A cancellation states no
 * margin: of these only COM-005 is evaluated for it.
 */
enum WarningRule {
  COM_005_NO_BUSINESS_DAY("COM-005") {
    @Override
    boolean fails(AcceptedVersion version) {
      return !version.calendar().isBusinessDay(version.fact().referenceDate());
    }
  },

  MRG_003_MORE_THAN_AUM("MRG-003") {
    @Override
    boolean fails(AcceptedVersion version) {
      AumFact aum = version.aum();
      return aum != null
          && statesMargin(version)
          && version.inCurrencyOfAum()
          && version.fact().gross().compareTo(aum.aum()) > 0;
    }
  },

  MRG_004_PARTIAL("MRG-004") {
    @Override
    boolean fails(AcceptedVersion version) {
      return statesMargin(version) && !version.fact().completeFor(version.label());
    }
  },

  /** Not evaluated against zero, nor across currencies. */
  MRG_007_FAR_FROM_PRECEDING("MRG-007") {
    @Override
    boolean fails(AcceptedVersion version) {
      MarginFact preceding = version.preceding();
      return preceding != null
          && statesMargin(version)
          && preceding.currency().equals(version.fact().currency())
          && differsByHalf(version.fact().gross(), preceding.gross());
    }
  },

  MRG_009_OTHER_CURRENCY("MRG-009") {
    @Override
    boolean fails(AcceptedVersion version) {
      return version.aum() != null && statesMargin(version) && !version.inCurrencyOfAum();
    }
  };

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private final String code;

  WarningRule(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  abstract boolean fails(AcceptedVersion version);

  private static boolean statesMargin(AcceptedVersion version) {
    return !version.fact().cancellation();
  }

  private static boolean differsByHalf(BigDecimal margin, BigDecimal before) {
    return before.signum() != 0
        && margin.subtract(before).abs().compareTo(HALF.multiply(before.abs())) > 0;
  }
}

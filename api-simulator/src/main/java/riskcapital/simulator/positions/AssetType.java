package riskcapital.simulator.positions;

import java.util.Arrays;
import java.util.List;

/** The asset type codes that funds hold, by what they mean for a submission. */
enum AssetType {
  FUT(Group.EXCHANGE, true, "Future"),
  OPT_LISTED(Group.EXCHANGE, true, "Listed option"),
  FUT_OPT(Group.EXCHANGE, true, "Option on a future"),
  OTC_OPTION(Group.OTC, true, "OTC option"),
  SWAP(Group.OTC, true, "Swap"),
  FORWARD(Group.OTC, true, "Forward"),
  NDF(Group.OTC, true, "Non-deliverable forward"),
  COE(Group.OTC, false, "Structured certificate"),
  OFFSHORE_FUND(Group.OFFSHORE, false, "Offshore fund"),
  FOREIGN_VEHICLE(Group.OFFSHORE, false, "Foreign vehicle"),
  FOREIGN_SECURITY(Group.OFFSHORE, false, "Foreign security"),
  CASH(Group.NONE, false, "Cash"),
  GOV_BOND(Group.NONE, false, "Government bond"),
  CORP_BOND(Group.NONE, false, "Debenture"),
  EQUITY(Group.NONE, false, "Share"),
  RECEIVABLE(Group.NONE, false, "Receivable"),
  REPO(Group.NONE, false, "Repurchase agreement"),
  FUND_SHARE(Group.NONE, false, "Fund share"),
  ETF(Group.NONE, false, "Exchange traded fund"),
  /** Nobody mapped it. */
  STRUCTURED_NOTE(Group.UNMAPPED, false, "Structured note");

  final Group group;
  final boolean derivative;
  final String category;

  AssetType(Group group, boolean derivative, String category) {
    this.group = group;
    this.derivative = derivative;
    this.category = category;
  }

  boolean hasCounterparty() {
    return group == Group.OTC || group == Group.UNMAPPED;
  }

  static List<AssetType> of(Group group) {
    return Arrays.stream(values()).filter(type -> type.group == group).toList();
  }

  enum Group {
    EXCHANGE,
    OTC,
    OFFSHORE,
    NONE,
    UNMAPPED
  }
}

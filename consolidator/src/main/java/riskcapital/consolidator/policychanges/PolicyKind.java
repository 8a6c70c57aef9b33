package riskcapital.consolidator.policychanges;

/** The tables of policy, as {@code POLICY_CHANGES.kind} names them. */
enum PolicyKind {
  ASSET_TYPE_MAPPING,
  SUBMISSION_POLICY,
  LIMIT_RULE,
  BUSINESS_CALENDAR
}

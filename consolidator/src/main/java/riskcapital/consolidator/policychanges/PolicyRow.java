package riskcapital.consolidator.policychanges;

/** A row of policy. Its components are the table's columns. */
sealed interface PolicyRow permits AssetType, SubmissionInterval, LimitRule, CalendarDate {
  /** The row's key, its parts joined by {@code |}. */
  String key();
}

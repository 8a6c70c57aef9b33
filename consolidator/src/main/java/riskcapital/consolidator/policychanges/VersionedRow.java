package riskcapital.consolidator.policychanges;

/**
 * A row of policy.
 *
 * @param version number of its newest change; 0 for a row that came with the schema
 */
record VersionedRow<R extends PolicyRow>(R row, long version) {}

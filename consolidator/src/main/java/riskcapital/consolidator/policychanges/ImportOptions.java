package riskcapital.consolidator.policychanges;

import org.jspecify.annotations.Nullable;

/**
 * How a file is taken.
 *
 * @param version the table's version that the caller has seen
 * @param dryRun whether only to tell what would change
 * @param replace whether rows that the file does not have are removed
 */
record ImportOptions(@Nullable Long version, boolean dryRun, boolean replace) {}

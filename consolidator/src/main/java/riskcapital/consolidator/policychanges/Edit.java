package riskcapital.consolidator.policychanges;

import org.jspecify.annotations.Nullable;

/**
 * What a row shall be.
 *
 * @param key its key
 * @param row the row; null where it is to be removed
 * @param version the version that the caller has seen; null where any is meant
 */
record Edit<R extends PolicyRow>(String key, @Nullable R row, @Nullable Long version) {}

package riskcapital.consolidator.policychanges;

import org.jspecify.annotations.Nullable;

/** A row that is not what it shall be. */
record Difference<R extends PolicyRow>(String key, @Nullable R before, @Nullable R after) {}

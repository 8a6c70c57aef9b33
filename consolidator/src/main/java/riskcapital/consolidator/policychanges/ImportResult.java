package riskcapital.consolidator.policychanges;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import changed, or would.
 *
 * @param dryRun whether nothing was changed
 * @param version the table's version, after the import
 * @param rows rows of the file
 * @param changes rows that differ
 */
record ImportResult(boolean dryRun, long version, int rows, List<Changed> changes) {
  /**
   * A row that differs.
   *
   * @param before its other columns before; null where there was none
   * @param after its other columns after; null where it goes
   */
  record Changed(
      String key,
      @Nullable Map<String, @Nullable Object> before,
      @Nullable Map<String, @Nullable Object> after) {}
}

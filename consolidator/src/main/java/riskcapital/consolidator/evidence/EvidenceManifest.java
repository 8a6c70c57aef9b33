package riskcapital.consolidator.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the pack is: its last file, {@code manifest.json}.
 *
 * @param from first day, in the zone
 * @param to last day
 * @param createdBy who asked for it
 */
record EvidenceManifest(
    int format,
    long fundId,
    LocalDate from,
    LocalDate to,
    String zone,
    Instant createdAt,
    String createdBy,
    List<File> files) {
  static final int FORMAT = 1;

  /**
   * A file of the pack.
   *
   * @param sha256 of its bytes
   * @param rows without the line of column names
   */
  record File(String name, String sha256, long rows) {}
}

package riskcapital.consolidator.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The label and what gives it.
 *
 * @param portfolios the newest; while they are incomplete those before it too, down to the first
 *     complete one. None where another content has taken the newest one's place since.
 */
public record Exposure(String label, List<Portfolio> portfolios) {

  /** A portfolio used. */
  public record Portfolio(
      String eventId,
      LocalDate portfolioDate,
      int revision,
      Instant updatedAt,
      Instant recordedAt,
      boolean complete,
      List<AssetType> assetTypes) {}

  /**
   * Positions of an asset type.
   *
   * @param exposureClass {@code UNMAPPED} where the mapping has no row
   * @param mappingSetBy null where the row came with the schema, or there is none
   */
  public record AssetType(
      String assetTypeCode,
      String exposureClass,
      @Nullable PolicySource mappingSetBy,
      BigDecimal exposureAmount,
      int positions) {}
}

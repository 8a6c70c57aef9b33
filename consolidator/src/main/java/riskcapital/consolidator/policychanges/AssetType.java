package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;

/**
 * The class of an asset type. The code is cleaned as those of positions are.
 *
 * @param assetTypeCode the code, as sources write it
 * @param exposureClass its class
 */
record AssetType(
    @NotNull
        @Size(min = 1, max = 32)
        @Pattern(regexp = "\\P{Cntrl}*", message = "has control characters")
        String assetTypeCode,
    @NotNull ExposureClass exposureClass)
    implements PolicyRow {

  AssetType {
    // Nothing is validated yet.
    if (assetTypeCode != null) {
      assetTypeCode = Normalizer.normalize(assetTypeCode.strip(), Normalizer.Form.NFC);
    }
  }

  @Override
  public String key() {
    return assetTypeCode;
  }

  /** What an asset type can be mapped to. */
  enum ExposureClass {
    EXCHANGE,
    OTC,
    OFFSHORE,
    NONE
  }
}

package riskcapital.consolidator.policychanges;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which class each asset type has. */
@RestController
@RequestMapping("/api/v1/policies/asset-types")
class AssetTypesController extends PolicyController<AssetType> {
  AssetTypesController(PolicyServices services) {
    super(PolicyTable.ASSET_TYPES, services);
  }

  /** Unmaps an asset type: its exposure counts as OTC until it is mapped again. */
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @RequestParam String assetTypeCode,
      @RequestParam @Min(0) long version,
      @RequestParam @NotBlank @Size(max = 500) String reason,
      Principal caller) {
    removeRow(assetTypeCode, version, reason, caller);
  }
}

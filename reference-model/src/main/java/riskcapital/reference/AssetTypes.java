package riskcapital.reference;

import java.util.Map;

/**
 * The mapping of asset type codes to classes.
 *
 * @param classes by code, compared exactly
 */
public record AssetTypes(Map<String, AssetClass> classes) {
  public AssetTypes {
    classes = Map.copyOf(classes);
  }

  /** The class of a code, {@link AssetClass#UNMAPPED} when it is not in the mapping. */
  AssetClass classOf(String code) {
    return classes.getOrDefault(code, AssetClass.UNMAPPED);
  }
}

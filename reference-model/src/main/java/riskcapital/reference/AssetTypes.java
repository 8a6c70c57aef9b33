package riskcapital.reference;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** The same mapping but for one code, which is no longer in it where the class is null. */
  AssetTypes with(String code, @Nullable AssetClass assetClass) {
    Map<String, AssetClass> changed = new HashMap<>(classes);
    if (assetClass == null) {
      changed.remove(code);
    } else {
      changed.put(code, assetClass);
    }
    return new AssetTypes(changed);
  }
}

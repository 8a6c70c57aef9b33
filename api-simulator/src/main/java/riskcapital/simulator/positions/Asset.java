package riskcapital.simulator.positions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import riskcapital.simulator.chance.Dice;

/** One of the assets that funds share; contracts between two parties have no ISIN. */
record Asset(AssetType type, String assetId, @Nullable String isin, String alias) {

  private static final int PER_TYPE = 40;
  private static final Map<AssetType, List<Asset>> ALL = all();

  static Asset any(AssetType type, Dice dice) {
    return Objects.requireNonNull(ALL.get(type)).get(dice.below(PER_TYPE));
  }

  private static Map<AssetType, List<Asset>> all() {
    Map<AssetType, List<Asset>> assets = new EnumMap<>(AssetType.class);
    for (AssetType type : AssetType.values()) {
      List<Asset> ofType = new ArrayList<>();
      for (int number = 0; number < PER_TYPE; number++) {
        ofType.add(of(type, number));
      }
      assets.put(type, List.copyOf(ofType));
    }
    return assets;
  }

  private static Asset of(AssetType type, int number) {
    String letters = type.name().replace("_", "").substring(0, 3);
    String country = type.group == AssetType.Group.OFFSHORE ? "US" : "BR";
    boolean listed = type.group != AssetType.Group.OTC && type != AssetType.CASH;
    String id = letters + String.format(Locale.ROOT, "%06d", number * 37 + type.ordinal());
    return new Asset(
        type,
        type.name() + "-" + number,
        listed ? Isin.of(country + id) : null,
        type.category + " série " + (number + 1));
  }
}

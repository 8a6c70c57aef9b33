package riskcapital.ingest.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar fields of a JSON object that the contract names, in the contract's order. */
public final class Shape {
  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  private Shape(List<String> names) {
    this.names = names;
    for (String name : names) {
      indexes.put(name, indexes.size());
    }
  }

  /** A shape of these fields. */
  public static Shape of(String... names) {
    return new Shape(List.of(names));
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  /** Where a field stands; null when the contract does not name it. */
  @Nullable Integer find(String name) {
    return indexes.get(name);
  }

  int index(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no field " + name + " in this shape");
    }
    return index;
  }
}

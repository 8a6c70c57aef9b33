package riskcapital.bench.measure;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run by name, in the order in which they were found, as one JSON object. */
public final class Results {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final @Nullable Path file;

  /**
   * @param file is written anew with each figure, so that a later failure loses none; null for none
   */
  public Results(@Nullable Path file) {
    this.file = file;
  }

  /** Adds a figure, or a group of them. */
  public void put(String name, Object figure) {
    figures.put(name, figure);
    if (file != null) {
      JSON.writeValue(file, figures);
    }
  }

  /**
   * A number that was put before.
   *
   * @throws IllegalArgumentException when there is none
   */
  public double number(String name) {
    if (figures.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException(name + " has not been measured");
  }
}

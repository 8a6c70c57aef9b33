package riskcapital.consolidator.operations;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says which texts can be read as a value of a type. */
public final class AllowedValues {
  /** What the schemas of events have for what they do not know; nobody asks for it. */
  private static final String UNSPECIFIED = "UNSPECIFIED";

  private static final Map<Class<?>, String> BY_TYPE =
      Map.of(
          LocalDate.class, "must be a date such as 2026-11-28",
          Instant.class, "must be an instant such as 2026-11-28T12:00:00Z",
          Long.class, "must be a whole number within range",
          Integer.class, "must be a whole number within range",
          BigDecimal.class, "must be a number",
          Boolean.class, "must be true or false",
          UUID.class, "must be a UUID");

  private AllowedValues() {}

  /** What a value of the type must be. */
  public static String of(@Nullable Class<?> type) {
    if (type != null && type.isEnum()) {
      return "must be one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .filter(name -> !name.equals(UNSPECIFIED))
              .collect(joining(", "));
    }
    String allowed =
        type == null ? null : BY_TYPE.get(ClassUtils.resolvePrimitiveIfNecessary(type));
    return allowed == null ? "can't be read" : allowed;
  }
}

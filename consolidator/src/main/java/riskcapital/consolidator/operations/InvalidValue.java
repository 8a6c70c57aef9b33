package riskcapital.consolidator.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not allowed.
 *
 * @param line line of the file that it stands in, from 1; null outside files
 * @param field name of the field, parameter or column; null where the whole is meant
 * @param message what is wrong with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvalidValue(@Nullable Long line, @Nullable String field, String message) {
  /** A value of a request. */
  public static InvalidValue of(@Nullable String field, String message) {
    return new InvalidValue(null, field, message);
  }
}

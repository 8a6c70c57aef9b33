package riskcapital.consolidator.validation.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.consolidator.UtcTime;

/**
 * Which entries of the log to list; null lets all through.
 *
 * @param code such as MRG-001, or VALIDATED for people's validations
 * @param from recorded then or later
 * @param to recorded before
 */
record LogFilter(
    @Nullable Long fund,
    @Nullable String submission,
    @Nullable String code,
    @Nullable Instant from,
    @Nullable Instant to) {

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("fund", fund);
    parameters.put("submission", submission);
    parameters.put("code", code);
    parameters.put("from", UtcTime.of(from));
    parameters.put("to", UtcTime.of(to));
    return parameters;
  }
}

package riskcapital.consolidator.exceptions.search;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import riskcapital.events.ExceptionState;
import riskcapital.events.ExceptionType;
import riskcapital.events.Severity;

/**
 * Which exceptions to list; null lets all through.
 *
 * @param live neither resolved nor cancelled, or one of these
 * @param manager the fund's manager at opening
 */
public record ExceptionFilter(
    @Nullable ExceptionType type,
    @Nullable ExceptionState state,
    @Nullable Boolean live,
    @Nullable Long fund,
    @Nullable Long manager,
    @Nullable Severity severity,
    @Nullable String assignee) {

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("type", type == null ? null : type.name());
    parameters.put("state", state == null ? null : state.name());
    parameters.put("live", live);
    parameters.put("fund", fund);
    parameters.put("manager", manager);
    parameters.put("severity", severity == null ? null : severity.name());
    parameters.put("assignee", assignee);
    return parameters;
  }
}

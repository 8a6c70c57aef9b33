package riskcapital.consolidator.submissions.entries;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries to list; null lets all through. */
record EntryFilter(@Nullable Long fund, @Nullable EntryState state, @Nullable String submission) {

  Map<String, @Nullable Object> parameters() {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", null);
    parameters.put("fund", fund);
    parameters.put("state", state == null ? null : state.name());
    parameters.put("submission", submission);
    return parameters;
  }
}

package riskcapital.simulator.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a fault tells the feed about how to answer this request. */
final class FaultMarks {

  private static final String STANDSTILL = FaultMarks.class.getName() + ".standstill";
  private static final String REPEATED = FaultMarks.class.getName() + ".repeated";

  private FaultMarks() {}

  static void standStill(HttpServletRequest request, Instant since) {
    request.setAttribute(STANDSTILL, since);
  }

  static @Nullable Instant standstill(HttpServletRequest request) {
    return (Instant) request.getAttribute(STANDSTILL);
  }

  static void repeat(HttpServletRequest request) {
    request.setAttribute(REPEATED, true);
  }

  static boolean isRepeated(HttpServletRequest request) {
    return request.getAttribute(REPEATED) != null;
  }
}

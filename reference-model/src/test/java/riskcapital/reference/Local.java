package riskcapital.reference;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Instants by the clocks of São Paulo. */
final class Local {
  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private Local() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }
}

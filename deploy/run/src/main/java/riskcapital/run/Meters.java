package riskcapital.run;

import java.io.IOException;
import java.math.BigDecimal;
import riskcapital.run.services.HttpJson;
import riskcapital.run.services.Service;

/** Figures of a service, from its Prometheus page. */
final class Meters {
  private final String page;

  Meters(String page) {
    this.page = page;
  }

  /** Empty while the service does not answer. */
  static Meters of(Service service, HttpJson http) throws InterruptedException {
    try {
      return new Meters(http.text(service.at("/actuator/prometheus")));
    } catch (IOException e) {
      return new Meters("");
    }
  }

  /** Sum over all tags of a counter, named as Prometheus writes it. */
  long sum(String counter) {
    return page.lines()
        .filter(line -> line.startsWith(counter + "{") || line.startsWith(counter + " "))
        .map(line -> new BigDecimal(line.substring(line.lastIndexOf(' ') + 1)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .longValue();
  }
}

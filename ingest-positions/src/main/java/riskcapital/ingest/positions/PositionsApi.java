package riskcapital.ingest.positions;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The positions API. */
interface PositionsApi {
  @GetExchange(url = "/api/v1/positions", accept = "application/json")
  ResponseEntity<InputStream> page(
      @RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);
}

package riskcapital.ingest.aum;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The AUM API. */
interface AumApi {
  @GetExchange(url = "/api/v1/aum", accept = "application/json")
  ResponseEntity<InputStream> page(
      @RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);
}

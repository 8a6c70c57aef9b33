package riskcapital.simulator.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.simulator.changelog.Change;
import riskcapital.simulator.changelog.Feed;
import riskcapital.simulator.changelog.Position;
import riskcapital.simulator.source.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Everything served up to now, as plain facts. */
@RestController
@Tag(name = "Administration")
class FactsController {

  static final String AS_OF = "X-As-Of";

  private final Source source;
  private final JsonMapper mapper;

  FactsController(Source source, JsonMapper mapper) {
    this.source = source;
    this.mapper = mapper;
  }

  @GetMapping(value = "/admin/facts", produces = "application/x-ndjson")
  @Operation(summary = "One line per item, feed after feed, as an ingester has to understand it")
  void facts(@RequestParam(defaultValue = "false") boolean rows, HttpServletResponse response)
      throws IOException {
    Instant asOf = source.clock().asOf();
    response.setContentType("application/x-ndjson");
    response.setHeader(AS_OF, asOf.toString());
    try (JsonGenerator out =
        mapper.writer().withRootValueSeparator("\n").createGenerator(response.getOutputStream())) {
      for (Feed feed : Feed.values()) {
        Iterator<Change> changes = source.changes(feed, Position.START, asOf);
        while (changes.hasNext()) {
          FactLine.write(feed, changes.next().item(), rows, out);
        }
      }
      out.writeRaw('\n');
    }
  }
}

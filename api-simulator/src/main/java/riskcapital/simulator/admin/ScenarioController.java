package riskcapital.simulator.admin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import riskcapital.simulator.item.Item;
import riskcapital.simulator.source.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Lets something happen to a named fund at the clock's now. */
@RestController
@Tag(name = "Administration")
class ScenarioController {

  private final Source source;
  private final PlayMargin margin;
  private final PlayReports reports;
  private final JsonMapper mapper;

  ScenarioController(Source source, JsonMapper mapper) {
    this.source = source;
    this.margin = new PlayMargin(source);
    this.reports = new PlayReports(source);
    this.mapper = mapper;
  }

  /** Answers with the item as its feed serves it, or with the instant since when it is withheld. */
  @PostMapping("/admin/scenario")
  void play(@Valid @RequestBody Scenario scenario, HttpServletResponse response)
      throws IOException {
    if (scenario instanceof Scenario.Withhold withhold) {
      Instant since = source.withhold(withhold.fundId(), !Boolean.TRUE.equals(withhold.ended()));
      answer(response, out -> out.writeStringProperty("since", since.toString()));
    } else {
      Item item = item(scenario);
      answer(
          response,
          out -> {
            out.writeName("item");
            item.writeRaw(out);
          });
    }
  }

  private Item item(Scenario scenario) {
    if (scenario instanceof Scenario.Submit submit) {
      return margin.submit(submit);
    } else if (scenario instanceof Scenario.Restate restate) {
      return margin.restate(restate);
    } else if (scenario instanceof Scenario.Cancel cancel) {
      return margin.cancel(cancel);
    } else if (scenario instanceof Scenario.ReportPositions portfolio) {
      return reports.positions(portfolio);
    }
    return reports.aum((Scenario.ReportAum) scenario);
  }

  private void answer(HttpServletResponse response, Answer answer) throws IOException {
    response.setStatus(HttpStatus.CREATED.value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    try (JsonGenerator out = mapper.createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      answer.write(out);
      out.writeEndObject();
    }
  }

  /** The members of an answer. */
  @FunctionalInterface
  private interface Answer {
    void write(JsonGenerator out);
  }
}

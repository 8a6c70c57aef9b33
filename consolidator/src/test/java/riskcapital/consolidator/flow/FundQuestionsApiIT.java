package riskcapital.consolidator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static riskcapital.consolidator.flow.Events.DAY;
import static riskcapital.consolidator.flow.Events.NOON;
import static riskcapital.consolidator.flow.Events.aum;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskcapital.consolidator.operations.Caller;
import riskcapital.schemas.Topic;
import tools.jackson.databind.JsonNode;

/** What auditors ask about a fund, over HTTP. */
class FundQuestionsApiIT {
  private static final long FUND = 97_531;
  private static Facts facts;
  private static Caller caller;
  private static String base;

  @BeforeAll
  static void start() throws Exception {
    SharedConsolidator shared = SharedConsolidator.get();
    shared.publisher().send(Topic.AUM, FUND, aum(FUND, DAY, 1, "1000000", NOON));
    facts = shared.facts();
    facts.awaitRows("aum_value", "MARGIN_STATUS where fund_id = " + FUND, "1000000.00");
    caller = shared.caller();
    base = "http://127.0.0.1:" + shared.property("local.server.port");
  }

  @Test
  void theStatusForADay() {
    String day =
        facts.rows("business_date", "MARGIN_STATUS_HISTORY where fund_id = " + FUND).get(0);
    JsonNode answer =
        caller.get("/api/v1/funds/%d/status-history?date=%s".formatted(FUND, day)).json();
    assertThat(answer.at("/status/aumValue").decimalValue()).isEqualByComparingTo("1000000");
    assertThat(answer.at("/ofTheDay")).isNotEmpty();
    assertThat(answer.at("/date").asString()).isEqualTo(day);
    caller
        .get("/api/v1/funds/%d/status-history?date=2099-01-01".formatted(FUND))
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "Nothing is known of the future",
            "instance": "/api/v1/funds/%d/status-history",
            "errors": [{"field": "date", "message": "is after the day of recordedAt"}]
            """
                .formatted(FUND));
  }

  @Test
  void theExplanation() {
    JsonNode now = caller.get("/api/v1/funds/%d/explanation".formatted(FUND)).json();
    assertThat(now.at("/fund/referenceDate").asString()).isEqualTo(DAY.toString());
    assertThat(now.at("/limit/limitStatus").asString()).isEqualTo("NOT_APPLICABLE");
    caller
        .get("/api/v1/funds/%d/explanation?at=2001-01-01T00:00:00Z".formatted(FUND))
        .isProblem(
            404,
            "not-found",
            "There is no such thing",
            """
            "detail": "A status of fund %d recorded by 2001-01-01T00:00:00Z does not exist",
            "instance": "/api/v1/funds/%d/explanation"
            """
                .formatted(FUND, FUND));
  }

  @Test
  void theEvidence() throws Exception {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(
                            base
                                + "/api/v1/funds/%d/evidence?from=2026-11-20&to=2026-11-20"
                                    .formatted(FUND)))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"evidence-97531-2026-11-20-2026-11-20.zip\"");
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names).hasSize(16).startsWith("aum-revisions.csv").endsWith("manifest.json");
  }

  @Test
  void evidenceOfNothing() {
    caller
        .get("/api/v1/funds/97532/evidence?from=2026-11-20&to=2026-11-20")
        .isProblem(
            404,
            "not-found",
            "There is no such thing",
            """
            "detail": "Fund 97532 does not exist", "instance": "/api/v1/funds/97532/evidence"
            """);
    caller
        .get("/api/v1/funds/%d/evidence?from=2026-11-20&to=2026-11-19".formatted(FUND))
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "The period is not valid",
            "instance": "/api/v1/funds/%d/evidence",
            "errors": [{"field": "to", "message": "is before from"}]
            """
                .formatted(FUND));
    caller
        .get("/api/v1/funds/%d/evidence?from=1969-12-31&to=2101-01-01".formatted(FUND))
        .isProblem(
            400,
            "invalid-request",
            "The request is not valid",
            """
            "detail": "The period is not valid",
            "instance": "/api/v1/funds/%d/evidence",
            "errors": [
              {"field": "from", "message": "is not in the years 1970 to 2100"},
              {"field": "to", "message": "is not in the years 1970 to 2100"}]
            """
                .formatted(FUND));
  }
}
